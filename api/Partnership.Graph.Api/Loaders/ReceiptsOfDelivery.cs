using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What was reported about each mail.</summary>
public sealed class ReceiptsOfDelivery(IStoreSession session) : ChildrenByParent<DeliveryReceipt>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<DeliveryReceipt> ChildrenOf(IQueryable<DeliveryReceipt> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => x.DeliveryId != null && parents.Contains(x.DeliveryId.Value)).OrderBy(x => x.ReceivedAt).ThenBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(DeliveryReceipt child) => child.DeliveryId!.Value;
}
