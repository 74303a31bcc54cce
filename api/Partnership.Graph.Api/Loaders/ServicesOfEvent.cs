using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What is offered at each clinic.</summary>
public sealed class ServicesOfEvent(IStoreSession session) : ChildrenByParent<ClinicService>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<ClinicService> ChildrenOf(IQueryable<ClinicService> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.EventId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(ClinicService child) => child.EventId;
}
