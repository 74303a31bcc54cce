using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Deliverables past their due day, neither delivered nor dropped.</summary>
public sealed class OverdueDeliverables(IStoreSession session) : AttentionSource<Deliverable>(session)
{
    private static readonly Order<Deliverable> EarliestFirst = Order<Deliverable>.By(x => x.DueOn);
    private static readonly Order<Deliverable> LatestFirst = Order<Deliverable>.By(x => x.DueOn, descending: true);

    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.OverdueDeliverable;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.OverdueSeverity;

    /// <inheritdoc/>
    protected override Order<Deliverable> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<Deliverable> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<Deliverable> Needing(AttentionScope scope)
    {
        var today = scope.Today;
        return Session.Query<Deliverable>().Where(x =>
            x.Status != DeliverableStatus.Delivered && x.Status != DeliverableStatus.Evidenced && x.Status != DeliverableStatus.Dropped && x.DueOn < today);
    }

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Deliverable>> OfAsync(IQueryable<Deliverable> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct) =>
        new(subjects.Where(x => x.PartnershipId == partnership));

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Deliverable>> ConcerningAsync(IQueryable<Deliverable> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct)
    {
        var (partnerships, programmes) = (organisation.Partnerships, organisation.Programmes);
        return new(subjects.Where(x => (x.ProgrammeId != null && programmes.Contains(x.ProgrammeId.Value)) || partnerships.Contains(x.PartnershipId)));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Deliverable> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.Overdue(subject, scope.Today));
}
