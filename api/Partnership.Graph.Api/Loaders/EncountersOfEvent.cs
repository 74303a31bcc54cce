using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The careers encounters of each event.</summary>
public sealed class EncountersOfEvent(IStoreSession session) : ChildrenByParent<Encounter>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Encounter> ChildrenOf(IQueryable<Encounter> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.EventId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(Encounter child) => child.EventId;
}
