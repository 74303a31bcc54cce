using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The programmes each school takes part in on a day.</summary>
public sealed class ProgrammesOfSchool(IStoreSession session) : PagesThroughEdges<Participation, Programme>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Participation, NodeId>> Parent => x => x.SchoolId;

    /// <inheritdoc/>
    protected override Expression<Func<Participation, NodeId>> Node => x => x.ProgrammeId;

    /// <inheritdoc/>
    protected override IQueryable<Participation> EdgesOn(IQueryable<Participation> edges, DateOnly day) =>
        edges.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));
}
