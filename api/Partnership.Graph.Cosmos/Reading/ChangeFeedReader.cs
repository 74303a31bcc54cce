using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Requests;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>
/// Reads commits from the container's change feed, by their records. The feed is in the order of the commits of a physical
/// partition, and so of every aggregate; between partitions there is no order. A cursor is a place of the feed, as the SDK
/// writes it, and how many changes after it were read.
/// </summary>
internal sealed class ChangeFeedReader(Service service, Reader reader)
{
    private const char Separator = '|';
    private const int FewestAtOnce = 100;

    private volatile bool _hasCommits;

    internal async Task<ChangeBatch?> ReadAsync(ChangeCursor since, int limit, CancellationToken ct)
    {
        if (!TryParse(since, out var place, out var skip))
            return null;
        var changes = new List<Change>();
        var next = since;
        try
        {
            var start = place is null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.ContinuationToken(place);
            var options = new ChangeFeedRequestOptions { PageSizeHint = Math.Clamp(limit, FewestAtOnce, 1_000) };
            var (pages, first) = await service.BeginAsync(container => container.GetChangeFeedStreamIterator(start, ChangeFeedMode.LatestVersion, options), ct);
            using var feed = pages;
            for (var read = first; ; read = await service.AskOnceAsync(feed.ReadNextAsync, ct))
            {
                using var page = read;
                Charges.Add("feed", page.Headers.RequestCharge);
                if (page.StatusCode == HttpStatusCode.NotModified)
                    break;
                page.EnsureSuccessStatusCode();
                var (before, after) = (place, page.ContinuationToken);
                var all = await ChangesAsync(page, ct);
                for (var index = Math.Min(skip, all.Count); index < all.Count && changes.Count < limit; index++)
                {
                    next = index == all.Count - 1 ? Cursor(after, 0) : Cursor(before, index + 1);
                    changes.Add(all[index] with { Cursor = next });
                }

                if (changes.Count >= limit)
                    break;
                skip = Math.Max(0, skip - all.Count);
                place = after;
            }
        }
        catch (Exception refused) when (IsForged(refused) && place is not null)
        {
            return null;
        }

        return new ChangeBatch(changes, next);
    }

    /// <summary>The end of the feed as it is now.</summary>
    internal async Task<ChangeCursor> LatestAsync(CancellationToken ct)
    {
        // Before the first commit there is one place, in any store; and it is never there again.
        if (!_hasCommits && !(_hasCommits = await HasCommitsAsync(ct)))
            return ChangeCursor.Start;
        var (feed, first) = await service.BeginAsync(container => container.GetChangeFeedStreamIterator(ChangeFeedStartFrom.Now(), ChangeFeedMode.LatestVersion), ct);
        using var pages = feed;
        using var page = first;
        if (page.StatusCode != HttpStatusCode.NotModified)
            page.EnsureSuccessStatusCode();
        Charges.Add("feed", page.Headers.RequestCharge);
        return Cursor(page.ContinuationToken, 0);
    }

    private async Task<bool> HasCommitsAsync(CancellationToken ct) =>
        (await reader.ListAsync($"SELECT TOP 1 VALUE c[\"id\"] FROM c WHERE c[\"{DocumentJson.TypeProperty}\"] = \"{CommitRecord.TypeName}\"", new(), ct)).Count > 0;

    private static async Task<List<Change>> ChangesAsync(ResponseMessage page, CancellationToken ct)
    {
        List<Change> changes = [];
        using var json = await JsonDocument.ParseAsync(page.Content, cancellationToken: ct);
        foreach (var item in json.RootElement.GetProperty("Documents").EnumerateArray())
        {
            if (!item.TryGetProperty(DocumentJson.TypeProperty, out var type) || !type.ValueEquals(CommitRecord.TypeName))
                continue;
            var record = item.Deserialize<CommitRecord>(DocumentJson.Options)!;
            changes.AddRange(record.Changes.Select(change => new Change(default, change.Kind, change.Id, record.AggregateId, change.Version, record.At)));
        }

        return changes;
    }

    private static ChangeCursor Cursor(string? place, int skip) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{skip}{Separator}{(place is null ? "" : Normal(place))}"));

    private static bool TryParse(ChangeCursor cursor, out string? place, out int skip)
    {
        (place, skip) = (null, 0);
        if (cursor == ChangeCursor.Start)
            return true;
        if (cursor.Value.Split(Separator, 2) is not [var count, var text] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out skip))
            return false;
        place = text.Length == 0 ? null : text;
        return place is null ? skip > 0 : place.StartsWith('{');
    }

    // The SDK lists the partitions in the order it will ask them next, which is no part of the place.
    private static string Normal(string place)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(place)!.AsObject();
        if (json["Continuation"] is not System.Text.Json.Nodes.JsonArray { Count: > 1 } partitions)
            return place;
        json["Continuation"] = new System.Text.Json.Nodes.JsonArray([.. partitions.OrderBy(each => (string?)each!["FeedRange"]?["value"]?["min"], StringComparer.Ordinal).Select(each => each!.DeepClone())]);
        return json.ToJsonString();
    }

    private static bool IsForged(Exception failure) => failure is CosmosException { StatusCode: HttpStatusCode.BadRequest } or ArgumentException or FormatException or JsonException
        or Newtonsoft.Json.JsonException or InvalidCastException or InvalidOperationException;
}
