using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Events that nobody has confirmed, near or past.</summary>
public sealed class UnconfirmedEvents(IStoreSession session) : EventSource(session)
{
    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.UnconfirmedEvent;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.UnconfirmedSeverity;

    /// <inheritdoc/>
    protected override IQueryable<Event> Needing(AttentionScope scope)
    {
        var until = scope.Today.AddDays(NeedsAttention.ConfirmationDays);
        return Session.Query<Event>().Where(x => x.Status == EventStatus.Tentative && x.Date <= until);
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Event> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.Unconfirmed(subject, scope.Today));
}
