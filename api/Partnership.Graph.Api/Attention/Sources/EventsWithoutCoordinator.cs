using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Events still to begin for which on their day nobody coordinates the event, its programme, its partnership or its site.</summary>
public sealed class EventsWithoutCoordinator(IStoreSession session) : EventSource(session)
{
    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.NoCoordinator;

    /// <inheritdoc/>
    public override bool IsWalk => true;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.UncoordinatedEventSeverity;

    /// <inheritdoc/>
    protected override IQueryable<Event> Needing(AttentionScope scope)
    {
        // On some calendar it is still yesterday.
        var (now, since) = (scope.Now, scope.Today.AddDays(-1));
        var roles = Session.Query<RoleAssignment>().Where(x => x.Role == Role.Coordinator);
        return Session.Query<Event>().Where(x =>
            x.Date >= since && x.StartsAt > now && (x.Status == EventStatus.Tentative || x.Status == EventStatus.Confirmed)
            && !roles.Any(role =>
                (role.ScopeId == x.Id || role.ScopeId == x.ProgrammeId || role.ScopeId == x.PartnershipId || role.ScopeId == x.HostId)
                && (role.From == null || role.From <= x.Date) && (role.Until == null || role.Until >= x.Date)));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Event> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.Uncoordinated(subject, scope.Today));
}
