using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Active partnerships that were to be reviewed before today.</summary>
public sealed class OverdueReviews(IStoreSession session) : PartnershipSource(session)
{
    private static readonly Order<Partnership> EarliestFirst = Order<Partnership>.By(x => x.ReviewDueOn ?? DateOnly.MinValue);
    private static readonly Order<Partnership> LatestFirst = Order<Partnership>.By(x => x.ReviewDueOn ?? DateOnly.MinValue, descending: true);

    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.OverdueReview;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.ReviewSeverity;

    /// <inheritdoc/>
    protected override Order<Partnership> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<Partnership> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<Partnership> Needing(AttentionScope scope)
    {
        var today = scope.Today;
        return Session.Query<Partnership>().Where(x => x.Status == PartnershipStatus.Active && x.ReviewDueOn < today);
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Partnership> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.ReviewOverdue(subject, scope.Today));
}
