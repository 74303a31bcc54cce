using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What came out of each school.</summary>
public sealed class SuccessorsOfSchool(IStoreSession session) : ChildrenByParent<SchoolLink>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<SchoolLink> ChildrenOf(IQueryable<SchoolLink> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.PredecessorId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(SchoolLink child) => child.PredecessorId;
}
