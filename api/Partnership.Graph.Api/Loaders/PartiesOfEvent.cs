using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The parts organisations have in each event.</summary>
public sealed class PartiesOfEvent(IStoreSession session) : ChildrenByParent<EventParty>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<EventParty> ChildrenOf(IQueryable<EventParty> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.EventId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(EventParty child) => child.EventId;
}
