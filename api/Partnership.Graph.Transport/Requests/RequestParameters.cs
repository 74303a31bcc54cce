using System.Text.Json;

namespace Partnership.Graph.Transport.Requests;

/// <summary>The parameters of a GraphQL request as they came over the wire, types checked, nothing executed.</summary>
/// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>
internal sealed record RequestParameters
{
    /// <summary>The document, UTF-8; <c>null</c> when the request names a known one instead.</summary>
    public byte[]? Query { get; init; }

    /// <summary>The known document meant: <c>sha256:…</c>.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which of the document's operations to run.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object, or <c>null</c>.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>A JSON object, or <c>null</c>.</summary>
    public JsonElement? Extensions { get; init; }
}
