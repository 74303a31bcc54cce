using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Programmes that are run and that nobody coordinates.</summary>
public sealed class ProgrammesWithoutCoordinator(IStoreSession session) : AttentionSource<Programme>(session)
{
    private static readonly Order<Programme> EarliestFirst = Order<Programme>.By(x => x.StartedOn ?? DateOnly.MinValue);
    private static readonly Order<Programme> LatestFirst = Order<Programme>.By(x => x.StartedOn ?? DateOnly.MinValue, descending: true);

    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.NoCoordinator;

    /// <inheritdoc/>
    public override bool IsWalk => true;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.UncoordinatedSeverity;

    /// <inheritdoc/>
    protected override Order<Programme> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<Programme> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<Programme> Needing(AttentionScope scope)
    {
        var stages = PartnershipFocus.ActiveStages;
        var roles = Session.Query<RoleAssignment>().CoordinatorsOn(scope.Today);
        return Session.Query<Programme>().Where(x => stages.Contains(x.Stage) && !roles.Any(role => role.ScopeId == x.Id));
    }

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Programme>> OfAsync(IQueryable<Programme> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct) =>
        new(subjects.Where(x => x.PartnershipId == partnership));

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Programme>> ConcerningAsync(IQueryable<Programme> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct)
    {
        var (partnerships, programmes) = (organisation.Partnerships, organisation.Programmes);
        return new(subjects.Where(x => programmes.Contains(x.Id) || partnerships.Contains(x.PartnershipId)));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Programme> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.Uncoordinated(subject));
}
