using System.Text.Json.Serialization;

namespace Partnership.Graph.Benchmarks.Scenarios;

/// <summary>A GraphQL request as it is posted.</summary>
internal sealed record GraphQLRequestBody(string Query);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLRequestBody))]
internal sealed partial class RequestJson : JsonSerializerContext;
