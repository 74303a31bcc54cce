using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools that take part in each programme on a day.</summary>
public sealed class SchoolsOfProgramme(IStoreSession session) : PagesThroughEdges<Participation, School>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Participation> EdgesOf(IQueryable<Participation> edges, IReadOnlyCollection<NodeId> parents, DateOnly day) =>
        edges.Where(x =>
            parents.Contains(x.ProgrammeId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <inheritdoc/>
    protected override NodeId ParentOf(Participation edge) => edge.ProgrammeId;

    /// <inheritdoc/>
    protected override NodeId NodeOf(Participation edge) => edge.SchoolId;
}
