using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading;
using Partnership.Graph.Cosmos.Requests;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>
/// Finishes commits of more items than a batch takes. Each batch writes a part of what is pending and, in the same step, takes that part
/// off what is pending, on the condition that it is still what was read: so each part is written once, whoever finishes and
/// however many do so at a time.
/// </summary>
internal sealed class LargeCommits(Service service, Items items)
{
    // So that a batch stays under 2 MB together with what is left.
    private const int MostBytes = 400_000;

    /// <summary>Writes what is pending in a partition, if anything is.</summary>
    /// <exception cref="CosmosException">The service does not carry it out now; it stays pending.</exception>
    /// <exception cref="Domain.Store.StoreUnavailableException">The service does not answer now; it stays pending.</exception>
    internal async Task FinishAsync(string partition, CancellationToken ct)
    {
        while (await items.FindAsync<PendingCommit>(PendingCommit.OnlyId, partition, ct) is { } pending)
        {
            using var response = await service.SendAsync(token => Part(pending.Item, pending.ETag, partition).ExecuteAsync(token), ct);
            Charges.Add("batch", response.RequestCharge);
            // Somebody else was there meanwhile: what is left is read again.
            if (!response.IsSuccessStatusCode && response.StatusCode is not (HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound))
                throw new CosmosException(response.ErrorMessage ?? "A commit could not be finished.", response.StatusCode, 0, response.ActivityId, response.RequestCharge);
        }
    }

    private TransactionalBatch Part(PendingCommit pending, string etag, string partition)
    {
        var batch = service.Container.CreateTransactionalBatch(new PartitionKey(partition));
        var removals = pending.Removals.Take(Batch.MostItems - 1).ToList();
        foreach (var id in removals)
            batch.DeleteItem(id);
        List<JsonElement> puts = [];
        var bytes = 0;
        foreach (var put in pending.Puts.Take(Batch.MostItems - 1 - removals.Count).TakeWhile(put => (bytes += put.GetRawText().Length) <= MostBytes || puts.Count == 0))
        {
            puts.Add(put);
            batch.UpsertItemStream(Items.Stream(put), new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false });
        }

        var rest = pending with { Puts = [.. pending.Puts.Skip(puts.Count)], Removals = [.. pending.Removals.Skip(removals.Count)] };
        var same = new TransactionalBatchItemRequestOptions { IfMatchEtag = etag, EnableContentResponseOnWrite = false };
        return rest.Puts.Count + rest.Removals.Count == 0
            ? batch.DeleteItem(PendingCommit.OnlyId, same)
            : batch.ReplaceItemStream(PendingCommit.OnlyId, Items.Stream(rest), same);
    }
}
