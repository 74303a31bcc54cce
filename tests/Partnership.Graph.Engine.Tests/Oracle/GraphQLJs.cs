using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>graphql-js, the reference implementation: what it says of the same input.</summary>
internal static class GraphQLJs
{
    /// <summary>Sends a request to <c>tests/tools/graphql-js.mjs</c> and gives its answer.</summary>
    public static async Task<JsonElement> AskAsync(object request, CancellationToken ct) =>
        JsonElement.Parse(await NodeTools.RunAsync("graphql-js.mjs", [], JsonSerializer.Serialize(request), ct));
}
