using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Graph.CosmosEmulator;

/// <summary>A request as it came, whatever it came through.</summary>
/// <param name="Method">GET, POST, PUT, PATCH, DELETE.</param>
/// <param name="Path">The path's steps, unescaped.</param>
/// <param name="Headers">The headers, names without regard to case.</param>
/// <param name="Body">The body.</param>
public sealed record EmulatorRequest(string Method, string[] Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The header, or <c>null</c>.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    internal bool Says(string name) => bool.TryParse(Header(name), out var says) && says;

    internal JsonObject Json() => JsonNode.Parse(Body)!.AsObject();

    internal string? PartitionKey => Header("x-ms-documentdb-partitionkey") is { } json ? JsonSerializer.Deserialize<string[]>(json)![0] : null;

    internal bool IsBatch => Says("x-ms-cosmos-is-batch-request");

    internal bool IsQueryPlan => Says("x-ms-cosmos-is-query-plan-request");

    internal bool IsQuery => Says("x-ms-documentdb-isquery") || Header("Content-Type")?.StartsWith("application/query+json", StringComparison.OrdinalIgnoreCase) is true;

    internal bool IsFeed => Header("A-IM")?.StartsWith("Incremental", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether it changes items.</summary>
    public bool IsWrite => Method is "PUT" or "PATCH" or "DELETE" || IsBatch || (Method == "POST" && !IsQuery && !IsQueryPlan);

    /// <summary>Whether it is about items, not about the account, the database or the container.</summary>
    public bool IsAboutItems => Path.Length > 4 && Path[4] == "docs";
}

/// <summary>What is answered.</summary>
public sealed class EmulatorResponse(HttpStatusCode status, byte[] body)
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>The body; empty where there is none.</summary>
    public byte[] Body => body;

    /// <summary>The headers.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal static EmulatorResponse Of(HttpStatusCode status, JsonNode? json = null) =>
        new(status, json is null ? [] : Encoding.UTF8.GetBytes(json.ToJsonString()));

    internal static EmulatorResponse Error(HttpStatusCode status, string message, int subStatus = 0)
    {
        var response = Of(status, new JsonObject { ["code"] = status.ToString(), ["message"] = message });
        response.Headers["x-ms-substatus"] = subStatus.ToString();
        return response;
    }

    internal EmulatorResponse Charged(double units)
    {
        Headers["x-ms-request-charge"] = units.ToString("0.##");
        return this;
    }
}
