using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>What registers say that concerns work and that nobody has settled.</summary>
public sealed class OpenNotices(IStoreSession session) : AttentionSource<RegisterNotice>(session)
{
    private static readonly Order<RegisterNotice> EarliestFirst = Order<RegisterNotice>.By(x => x.On ?? DateOnly.MinValue);
    private static readonly Order<RegisterNotice> LatestFirst = Order<RegisterNotice>.By(x => x.On ?? DateOnly.MinValue, descending: true);

    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.RegisterChange;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.NoticeSeverity;

    /// <inheritdoc/>
    public override IReadOnlyList<AttentionSeverity> Severities => [Severity.Near, Severity.Later, AttentionSeverity.Low];

    /// <inheritdoc/>
    protected override Order<RegisterNotice> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<RegisterNotice> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<RegisterNotice> Needing(AttentionScope scope) => Session.Query<RegisterNotice>().Where(x => x.SettledAt == null);

    /// <inheritdoc/>
    protected override IQueryable<RegisterNotice> Without(AttentionSeverity severity, IQueryable<RegisterNotice> subjects, AttentionScope scope)
    {
        var last = Severity.LastNear(scope.Today);
        return severity switch
        {
            AttentionSeverity.Low => subjects.Where(x => x.Kind != RegisterNoticeKind.NhsBodyRenamed),
            AttentionSeverity.High => subjects.Where(x => x.Kind == RegisterNoticeKind.NhsBodyRenamed || x.On == null || x.On > last || !x.EventIds.Any()),
            _ => subjects.Where(x => x.Kind == RegisterNoticeKind.NhsBodyRenamed || (x.On <= last && x.EventIds.Any())),
        };
    }

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<RegisterNotice>> OfAsync(IQueryable<RegisterNotice> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct)
    {
        var programmes = Session.Query<Programme>().Where(x => x.PartnershipId == partnership);
        var events = Session.Query<Event>().Where(x => x.PartnershipId == partnership);
        return new(subjects.Where(x =>
            x.PartnershipIds.Contains(partnership) || programmes.Any(programme => x.ProgrammeIds.Contains(programme.Id)) || events.Any(@event => x.EventIds.Contains(@event.Id))));
    }

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<RegisterNotice>> ConcerningAsync(IQueryable<RegisterNotice> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct)
    {
        var (id, schools, partnerships) = (organisation.Id, organisation.Schools, organisation.Partnerships);
        var programmes = Session.Query<Programme>().Where(x => partnerships.Contains(x.PartnershipId));
        var events = Session.Query<Event>().Where(x => partnerships.Contains(x.PartnershipId));
        return new(subjects.Where(x =>
            x.OrganisationId == id || x.SuccessorId == id || schools.Contains(x.OrganisationId) || x.PartnershipIds.Any(partnership => partnerships.Contains(partnership))
            || programmes.Any(programme => x.ProgrammeIds.Contains(programme.Id)) || events.Any(@event => x.EventIds.Contains(@event.Id))));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<RegisterNotice> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.Noticed(subject, scope.Today));
}
