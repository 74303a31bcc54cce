using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Active partnerships that nobody coordinates.</summary>
public sealed class PartnershipsWithoutCoordinator(IStoreSession session) : PartnershipSource(session)
{
    private static readonly Order<Partnership> EarliestFirst = Order<Partnership>.By(x => x.StartedOn ?? DateOnly.MinValue);
    private static readonly Order<Partnership> LatestFirst = Order<Partnership>.By(x => x.StartedOn ?? DateOnly.MinValue, descending: true);

    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.NoCoordinator;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.UncoordinatedSeverity;

    /// <inheritdoc/>
    protected override Order<Partnership> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<Partnership> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<Partnership> Needing(AttentionScope scope)
    {
        var roles = Session.Query<RoleAssignment>().CoordinatorsOn(scope.Today);
        return Session.Query<Partnership>().Where(x => x.Status == PartnershipStatus.Active && !roles.Any(role => role.ScopeId == x.Id));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Partnership> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.Uncoordinated(subject));
}
