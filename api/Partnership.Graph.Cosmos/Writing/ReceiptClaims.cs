using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>
/// Makes a receipt one among all aggregates, though a batch writes one partition and knows nothing of the others. A claim, in a
/// partition of its own, says which aggregate may be written with it. Who wants it for another looks there first: a receipt in
/// force ends the matter; else a fence is put in its place, after which whoever was about to write it there fails, and the claim moves.
/// </summary>
/// <remarks>
/// It holds because of the order of steps. A commit reads the place of the receipt in its own aggregate, then gets the claim, then
/// writes on the condition that the place is as it was read. A fence is always written anew, even over another fence; so one that
/// was put there after the claim was got makes the commit fail, whenever it comes.
/// </remarks>
internal sealed class ReceiptClaims(Items items)
{
    private const int MostTries = 20;

    // The claim outlives the receipt, so that there is never a receipt in force without its claim.
    private static readonly int Kept = (int)(CommandReceipt.Kept + TimeSpan.FromHours(1)).TotalSeconds;

    /// <summary>Gets the claim for the commit's aggregate; answers whether no receipt in force stands in the way.</summary>
    internal async Task<bool> TryClaimAsync(Commit commit, CommandReceipt receipt, CancellationToken ct)
    {
        var id = ReceiptClaim.IdOf(receipt.Id);
        var mine = new ReceiptClaim { Id = id, AggregateId = id, Holder = commit.AggregateId, Ttl = Kept };
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await items.TryCreateAsync(mine, id, ct))
                return true;
            if (await items.FindAsync<ReceiptClaim>(id, id, ct) is not { } claim)
                continue;
            // Written again all the same, so that it lives as long as the receipt.
            if (claim.Item.Holder != commit.AggregateId && await FenceAsync(claim.Item.Holder, receipt.Id, commit.At, ct) is var fenced && fenced != Fenced.Done)
            {
                if (fenced is Fenced.InForce)
                    return false;
                continue;
            }

            if (await items.TryReplaceAsync(mine, id, id, claim.ETag, ct))
                return true;
        }

        return false;
    }

    private async Task<Fenced> FenceAsync(NodeId holder, NodeId receipt, DateTimeOffset at, CancellationToken ct)
    {
        var fence = new ReceiptFence { Id = receipt, AggregateId = holder, Ttl = Kept };
        if (await items.FindAsync<StoredItem>(receipt.Value, holder.Value, ct) is not { } present)
            return await items.TryCreateAsync(fence, holder.Value, ct) ? Fenced.Done : Fenced.Raced;
        if (AggregateState.IsInForce(present.Item, at))
            return Fenced.InForce;
        return await items.TryReplaceAsync(fence, receipt.Value, holder.Value, present.ETag, ct) ? Fenced.Done : Fenced.Raced;
    }

    private enum Fenced
    {
        Done,
        Raced,
        InForce,
    }
}
