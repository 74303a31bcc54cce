using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What each school came out of.</summary>
public sealed class PredecessorsOfSchool(IStoreSession session) : ChildrenByParent<SchoolLink>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<SchoolLink> ChildrenOf(IQueryable<SchoolLink> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.SuccessorId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(SchoolLink child) => child.SuccessorId;
}
