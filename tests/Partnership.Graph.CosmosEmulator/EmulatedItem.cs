using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator.Sql;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>One version of one item; never changed.</summary>
internal sealed record EmulatedItem(string PartitionKey, string Id, string ETag, long Lsn, int Range, JsonObject Json)
{
    /// <summary>The item as queries see it.</summary>
    public Dictionary<string, object> Value { get; } = Read(Json.ToJsonString());

    public string Type => Value.TryGetValue("documentType", out var type) && type is string text ? text : "";

    /// <summary>After how many seconds it goes by itself.</summary>
    public double? TimeToLive => Value.TryGetValue("ttl", out var ttl) && ttl is double seconds and > 0 ? seconds : null;

    private static Dictionary<string, object> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (Dictionary<string, object>)SqlValue.Of(document.RootElement);
    }
}
