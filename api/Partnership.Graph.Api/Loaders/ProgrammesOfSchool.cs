using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The programmes each school takes part in on a day.</summary>
public sealed class ProgrammesOfSchool(IStoreSession session) : PagesThroughEdges<Participation, Programme>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Participation> EdgesOf(IQueryable<Participation> edges, IReadOnlyCollection<NodeId> parents, DateOnly day) =>
        edges.Where(x =>
            parents.Contains(x.SchoolId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <inheritdoc/>
    protected override NodeId ParentOf(Participation edge) => edge.SchoolId;

    /// <inheritdoc/>
    protected override NodeId NodeOf(Participation edge) => edge.ProgrammeId;
}
