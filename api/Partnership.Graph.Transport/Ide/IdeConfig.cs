using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Graph.Transport.Ide;

/// <summary>What the IDE reads from <c>bcp-config.json</c> when it starts.</summary>
/// <param name="Title">The title of the browser's tab.</param>
/// <param name="GraphQLDocument">The text of a new document.</param>
/// <param name="Variables">The variables of a new document.</param>
internal sealed record IdeConfig(
    string Title,
    [property: JsonPropertyName("graphQLDocument")] string GraphQLDocument,
    IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>The IDE reports to its maker unless told not to.</summary>
    public bool DisableTelemetry { get; } = true;

    /// <summary>Queries go to where the page came from.</summary>
    public bool UseBrowserUrlAsEndpoint { get; } = true;

    /// <summary>The configuration as JSON, UTF-8.</summary>
    public static byte[] ToJson(IdeOptions options)
    {
        var samples = SampleOperations.Of(options.Documents);
        return JsonSerializer.SerializeToUtf8Bytes(new IdeConfig(options.Title, samples.Document, samples.Variables), JsonSerializerOptions.Web);
    }
}
