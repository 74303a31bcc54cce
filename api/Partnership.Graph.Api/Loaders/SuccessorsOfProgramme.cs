using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The programmes that grew out of each programme, by name.</summary>
public sealed class SuccessorsOfProgramme(IStoreSession session) : ChildrenByParent<Programme>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Programme> ChildrenOf(IQueryable<Programme> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => x.PredecessorId != null && parents.Contains(x.PredecessorId.Value)).OrderBy(x => x.NormalisedName).ThenBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(Programme child) => child.PredecessorId!.Value;
}
