using System.Globalization;
using System.Text.Json;

namespace Partnership.Graph.Functions.Invocations;

/// <summary>
/// What the Functions host posts for an invocation: <c>Data</c> holds the trigger's payload by the name of its binding,
/// <c>Metadata</c> what the host knows about it. Nothing else of the metadata is read than what is here: properties of a queue
/// message leak into it under their own names.
/// </summary>
internal sealed class InvocationBody
{
    private readonly JsonElement _data;
    private readonly JsonElement _metadata;

    private InvocationBody(JsonElement data, JsonElement metadata) => (_data, _metadata) = (data, metadata);

    /// <summary>Reads the body of an invocation.</summary>
    /// <exception cref="InvocationException">It is not what the host sends.</exception>
    public static InvocationBody Parse(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(Wire.Data, out var data) && data.ValueKind == JsonValueKind.Object
            ? new InvocationBody(data.Clone(), body.TryGetProperty(Wire.Metadata, out var metadata) ? metadata.Clone() : default)
            : throw new InvocationException("The body of an invocation is a JSON object with a 'Data' object.");

    /// <summary>The payload of the trigger.</summary>
    /// <param name="binding">The name of the trigger's binding in <c>function.json</c>.</param>
    /// <exception cref="InvocationException">There is none of that name.</exception>
    public JsonElement Payload(string binding) =>
        _data.TryGetProperty(binding, out var payload)
            ? payload
            : throw new InvocationException($"'Data' has no '{binding}': the binding's name in function.json and in the code differ.");

    /// <summary>How often a queue message was taken, this time included; 1 where the host does not say. It writes numbers as text.</summary>
    public int DequeueCount =>
        _metadata.ValueKind == JsonValueKind.Object && _metadata.TryGetProperty(Wire.DequeueCount, out var count)
        && int.TryParse(count.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? times
            : 1;

    /// <summary>The id of a queue message; <c>null</c> where the host does not say. It writes text with quotes inside.</summary>
    public string? MessageId =>
        _metadata.ValueKind == JsonValueKind.Object && _metadata.TryGetProperty(Wire.MessageId, out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()!.Trim('"')
            : null;
}

/// <summary>The host sent something it never sends, or code and <c>function.json</c> differ: the invocation fails, the message says why.</summary>
internal sealed class InvocationException(string message) : Exception(message);
