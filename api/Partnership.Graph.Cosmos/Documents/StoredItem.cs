using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>What a commit has to know of an item that is there: enough to decide, and the ETag that nothing came between.</summary>
internal sealed record StoredItem
{
    /// <summary>What is selected of an item for it.</summary>
    internal const string Columns = """c["id"], c["documentType"], c["aggregateId"], c["version"], c["source"], c["number"], c["hash"], c["expiresAt"], c["_etag"]""";

    public required string Id { get; init; }

    public required string DocumentType { get; init; }

    public required NodeId AggregateId { get; init; }

    public int Version { get; init; }

    public Domain.Source Source { get; init; }

    public int Number { get; init; }

    public string? Hash { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    [JsonPropertyName("_etag")]
    public required string ETag { get; init; }

    internal static StoredItem Read(JsonElement item) => item.Deserialize<StoredItem>(DocumentJson.Options)!;

    /// <summary>The item as the end of an audit.</summary>
    internal AuditHead AsHead() => new() { Id = NodeId.Parse(Id, null), AggregateId = AggregateId, Source = Source, Number = Number, Hash = Hash! };
}
