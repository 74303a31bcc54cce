using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading;
using Partnership.Graph.Cosmos.Requests;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>Single items by id and partition, for what a commit looks up and writes beside its batch.</summary>
internal sealed class Items(Service service)
{
    /// <summary>The item with its ETag; <c>null</c> where it is not there.</summary>
    internal async Task<(T Item, string ETag)?> FindAsync<T>(string id, string partition, CancellationToken ct)
    {
        using var answer = await service.AskAsync(token => service.Container.ReadItemStreamAsync(id, new PartitionKey(partition), cancellationToken: token), ct);
        Charges.Add("read", answer.Headers.RequestCharge);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return ((await JsonSerializer.DeserializeAsync<T>(answer.Content, DocumentJson.Options, ct))!, answer.Headers.ETag);
    }

    /// <summary>Creates the item; answers whether it was not there.</summary>
    internal async Task<bool> TryCreateAsync<T>(T item, string partition, CancellationToken ct)
    {
        using var answer = await service.SendAsync(token => service.Container.CreateItemStreamAsync(Stream(item), new PartitionKey(partition), cancellationToken: token), ct);
        return Succeeded(answer, HttpStatusCode.Conflict);
    }

    /// <summary>Replaces the item; answers whether it was still the one with the ETag.</summary>
    internal async Task<bool> TryReplaceAsync<T>(T item, string id, string partition, string etag, CancellationToken ct)
    {
        using var answer = await service.SendAsync(
            token => service.Container.ReplaceItemStreamAsync(Stream(item), id, new PartitionKey(partition), new ItemRequestOptions { IfMatchEtag = etag }, token), ct);
        return Succeeded(answer, HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound);
    }

    internal static MemoryStream Stream<T>(T item) => new(JsonSerializer.SerializeToUtf8Bytes(item, item!.GetType(), DocumentJson.Options));

    private static bool Succeeded(ResponseMessage answer, params ReadOnlySpan<HttpStatusCode> races)
    {
        Charges.Add("write", answer.Headers.RequestCharge);
        if (races.Contains(answer.StatusCode))
            return false;
        answer.EnsureSuccessStatusCode();
        return true;
    }
}
