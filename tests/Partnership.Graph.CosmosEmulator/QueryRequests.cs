using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator.Sql;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>Queries, page by page. A continuation is the number of results that were given.</summary>
internal static class QueryRequests
{
    private const int StandardPage = 100;

    // How the translator says the type; the emulator finds documents by it without looking at all of them.
    private const string TypeCondition = "c[\"documentType\"] = @type";

    // The store has few texts, whatever the values.
    private static readonly ConcurrentDictionary<string, SqlQuery> Parsed = [];

    public static EmulatorResponse Answer(EmulatedContainer container, EmulatorRequest request)
    {
        var body = request.Json();
        var sql = (string)body["query"]!;
        var query = Parsed.GetOrAdd(sql, SqlParser.Parse);
        CheckOrder(container, query);
        var parameters = Parameters(body);
        int? range = request.Header("x-ms-documentdb-partitionkeyrangeid") is { } id ? int.Parse(id.Split(',')[^1], CultureInfo.InvariantCulture) : null;
        var items = container.Read(range, request.PartitionKey, query.Where is not null && sql.Contains(TypeCondition, StringComparison.Ordinal) ? (string)parameters["@type"] : null);
        var results = SqlRun.Run(query, parameters, items.Select(item => (object)item.Value));

        var from = request.Header("x-ms-continuation") is { } continuation ? int.Parse(continuation, CultureInfo.InvariantCulture) : 0;
        var size = int.TryParse(request.Header("x-ms-max-item-count"), CultureInfo.InvariantCulture, out var most) && most > 0 ? most : StandardPage;
        var page = results.Skip(from).Take(size).ToList();
        var response = new EmulatorResponse(HttpStatusCode.OK, Written(container, page));
        response.Headers["x-ms-item-count"] = page.Count.ToString(CultureInfo.InvariantCulture);
        if (from + page.Count < results.Count)
            response.Headers["x-ms-continuation"] = (from + page.Count).ToString(CultureInfo.InvariantCulture);
        return response.Charged(Charge.Query(page.Count, response.Body.Length)).WithSession(container, range ?? (request.PartitionKey is { } key ? container.RangeOf(key) : 0));
    }

    // Documented at https://learn.microsoft.com/azure/cosmos-db/index-policy#composite-indexes: several criteria need a
    // composite index of these paths, all in its directions or all in the opposite ones.
    private static void CheckOrder(EmulatedContainer container, SqlQuery query)
    {
        if (query.OrderBy.Any(key => key.Path is null))
            throw new SqlException("Unsupported ORDER BY clause. ORDER BY item expression could not be mapped to a document path.");
        if (query.OrderBy.Count < 2)
            return;
        var wanted = query.OrderBy.Select(key => ("/" + string.Join('/', key.Path!), key.Descending)).ToList();
        var indexes = container.Properties["indexingPolicy"]?["compositeIndexes"]?.AsArray() ?? [];
        var served = indexes.Select(index => index!.AsArray().Select(path => ((string)path!["path"]!, (string?)path["order"] == "descending")).ToList())
            .Any(index => index.SequenceEqual(wanted) || index.Select(path => (path.Item1, !path.Item2)).SequenceEqual(wanted));
        if (!served)
            throw new SqlException("The order by query does not have a corresponding composite index that it can be served from.");
    }

    private static Dictionary<string, object> Parameters(JsonObject body)
    {
        var parameters = new Dictionary<string, object>();
        using var document = JsonDocument.Parse((body["parameters"] ?? new JsonArray()).ToJsonString());
        foreach (var parameter in document.RootElement.EnumerateArray())
            parameters[parameter.GetProperty("name").GetString()!] = SqlValue.Of(parameter.GetProperty("value"));
        return parameters;
    }

    private static byte[] Written(EmulatedContainer container, List<object> page)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("_rid", container.Rid);
            json.WritePropertyName("Documents");
            SqlValue.Write(json, page);
            json.WriteNumber("_count", page.Count);
            json.WriteEndObject();
        }

        return body.ToArray();
    }
}
