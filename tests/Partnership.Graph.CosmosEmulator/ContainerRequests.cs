using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator.Sql;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>Requests about one container and what is in it.</summary>
internal static class ContainerRequests
{
    private const int MostInBatch = 100;
    private const int LargestBatch = 2 * 1024 * 1024;

    public static async Task<EmulatorResponse> AnswerAsync(EmulatedContainer container, string[] path, EmulatorRequest request)
    {
        try
        {
            return path switch
            {
                [] => EmulatorResponse.Of(HttpStatusCode.OK, Described(container)),
                ["pkranges"] => Ranges(container, request),
                ["docs"] when request.IsQueryPlan => EmulatorResponse.Of(HttpStatusCode.OK, SqlPlan.Of((string)request.Json()["query"]!)),
                ["docs"] when request.IsBatch => await BatchAsync(container, request),
                ["docs"] when request.IsQuery => QueryRequests.Answer(container, request),
                ["docs"] when request.Method == "GET" => FeedRequests.Answer(container, request),
                ["docs"] => Single(container, null, request),
                ["docs", var id] => Single(container, id, request),
                _ => EmulatorResponse.Error(HttpStatusCode.NotFound, "Not emulated."),
            };
        }
        catch (SqlException wrong)
        {
            return EmulatorResponse.Error(HttpStatusCode.BadRequest, wrong.Message);
        }
    }

    /// <summary>What the service says of how far the session has come: the physical partition and its LSN.</summary>
    public static EmulatorResponse WithSession(this EmulatorResponse response, EmulatedContainer container, int range)
    {
        response.Headers["x-ms-session-token"] = $"{range}:-1#{container.LsnOf(range)}";
        response.Headers["lsn"] = container.LsnOf(range).ToString(CultureInfo.InvariantCulture);
        return response;
    }

    private static JsonObject Described(EmulatedContainer container)
    {
        var described = container.Properties.DeepClone().AsObject();
        described["_rid"] = container.Rid;
        described["_self"] = $"dbs/AQIDBA==/colls/{container.Rid}/";
        described["_etag"] = "\"1\"";
        described["_ts"] = 1;
        return described;
    }

    private static EmulatorResponse Ranges(EmulatedContainer container, EmulatorRequest request)
    {
        if (request.Header("If-None-Match") is not null)
            return WithTag(EmulatorResponse.Of(HttpStatusCode.NotModified));
        JsonArray ranges = [.. Enumerable.Range(0, container.Partitions).Select(range => new JsonObject
        {
            ["_rid"] = container.Rid,
            ["id"] = range.ToString(CultureInfo.InvariantCulture),
            ["_etag"] = "\"1\"",
            ["minInclusive"] = container.Bound(range),
            ["maxExclusive"] = container.Bound(range + 1),
            ["ridPrefix"] = range,
            ["_self"] = "",
            ["throughputFraction"] = 1.0 / container.Partitions,
            ["status"] = "online",
            ["parents"] = new JsonArray(),
            ["_ts"] = 1,
        })];
        return WithTag(EmulatorResponse.Of(HttpStatusCode.OK, new JsonObject { ["_rid"] = container.Rid, ["PartitionKeyRanges"] = ranges, ["_count"] = ranges.Count }));

        static EmulatorResponse WithTag(EmulatorResponse response)
        {
            response.Headers["etag"] = "\"1\"";
            return response;
        }
    }

    private static EmulatorResponse Single(EmulatedContainer container, string? id, EmulatorRequest request)
    {
        if (request.PartitionKey is not { } key)
            return EmulatorResponse.Error(HttpStatusCode.BadRequest, "PartitionKey value must be supplied for this operation.");
        var operation = new ItemOperation
        {
            Kind = request.Method switch
            {
                "GET" => ItemOperation.Read,
                "PUT" => ItemOperation.Replace,
                "PATCH" => ItemOperation.Patch,
                "DELETE" => ItemOperation.Delete,
                _ => request.Says("x-ms-documentdb-is-upsert") ? ItemOperation.Upsert : ItemOperation.Create,
            },
            Id = id,
            Body = request.Body.Length == 0 ? null : System.Text.Encoding.UTF8.GetString(request.Body),
            IfMatch = request.Header("If-Match"),
        };
        var result = container.Write(key, step =>
        {
            var done = operation.Run(step);
            return (done, done.Succeeded);
        });
        var response = result.Succeeded ? EmulatorResponse.Of(result.Status, result.Item) : EmulatorResponse.Error(result.Status, $"The item cannot be served: {result.Status}.");
        if (result.Item is { } item)
            response.Headers["etag"] = (string)item["_etag"]!;
        return response.Charged(result.Charge).WithSession(container, container.RangeOf(key));
    }

    private static async Task<EmulatorResponse> BatchAsync(EmulatedContainer container, EmulatorRequest request)
    {
        using var body = new MemoryStream(request.Body);
        var operations = await BatchWire.ReadAsync(body);
        if (operations.Count > MostInBatch)
            return EmulatorResponse.Error(HttpStatusCode.BadRequest, $"Batch request has more operations than what is supported: {operations.Count}.");
        if (request.Body.Length > LargestBatch)
            return EmulatorResponse.Error(HttpStatusCode.RequestEntityTooLarge, "Request size is too large.");
        var key = request.PartitionKey!;
        var (results, failed) = container.Write(key, step =>
        {
            List<OperationResult> done = [];
            foreach (var operation in operations)
            {
                done.Add(operation.Run(step));
                if (!done[^1].Succeeded)
                    break;
            }

            var at = done[^1].Succeeded ? -1 : done.Count - 1;
            return ((done, at), at < 0);
        });

        // All others say that they depended on the one that failed.
        if (failed >= 0)
            results = [.. operations.Select((_, index) => index == failed ? results[failed] : new OperationResult((HttpStatusCode)424, null, 0))];
        var response = new EmulatorResponse(failed < 0 ? HttpStatusCode.OK : HttpStatusCode.MultiStatus, await BatchWire.WriteAsync(results));
        return response.Charged(results.Sum(result => result.Charge)).WithSession(container, container.RangeOf(key));
    }
}
