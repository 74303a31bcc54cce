using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>The change feed in its latest-version mode: of each item its latest version, in the order of writing, a physical partition at a time.</summary>
internal static class FeedRequests
{
    private const int StandardPage = 100;

    public static EmulatorResponse Answer(EmulatedContainer container, EmulatorRequest request)
    {
        if (!request.IsFeed)
            return EmulatorResponse.Error(HttpStatusCode.BadRequest, "Only incremental feeds are emulated.");
        var range = request.Header("x-ms-documentdb-partitionkeyrangeid") is { } id ? int.Parse(id.Split(',')[^1], CultureInfo.InvariantCulture) : 0;
        var latest = container.LsnOf(range);
        if (!TryAfter(request.Header("If-None-Match"), latest, out var after))
            return EmulatorResponse.Error(HttpStatusCode.BadRequest, "The If-None-Match header is no LSN.");
        var size = int.TryParse(request.Header("x-ms-max-item-count"), CultureInfo.InvariantCulture, out var most) && most > 0 ? most : StandardPage;
        var found = container.Feed(range, after, size);
        var response = found.Count == 0
            ? EmulatorResponse.Of(HttpStatusCode.NotModified)
            : EmulatorResponse.Of(HttpStatusCode.OK, new JsonObject
            {
                ["_rid"] = container.Rid,
                ["Documents"] = new JsonArray([.. found.Select(item => item.Json.DeepClone())]),
                ["_count"] = found.Count,
            });
        response.Headers["x-ms-item-count"] = found.Count.ToString(CultureInfo.InvariantCulture);
        response.Headers["etag"] = $"\"{(found.Count == 0 ? latest : found[^1].Lsn)}\"";
        return response.Charged(2 + (0.1 * found.Count)).WithSession(container, range);
    }

    private static bool TryAfter(string? tag, long latest, out long after)
    {
        after = tag == "*" ? latest : 0;
        return tag is null or "*" || long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }
}
