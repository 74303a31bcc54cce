using System.Text.Json.Nodes;

namespace Partnership.Graph.Functions.Invocations;

/// <summary>
/// What an invocation answers: messages for its output bindings and lines for the host's log. It is always a JSON object: the host
/// never completes an invocation that answers with an empty body.
/// </summary>
internal sealed record InvocationResult
{
    /// <summary>Nothing to say.</summary>
    public static InvocationResult Done { get; } = new();

    /// <summary>
    /// What goes to each output binding, one message an element. Only objects: text that happens to be valid base64 would be stored
    /// decoded, and poison its queue.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Outputs { get; init; } = new Dictionary<string, IReadOnlyList<JsonObject>>();

    /// <summary>Lines for the log of the host.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>A result that only says something.</summary>
    public static InvocationResult Of(params IReadOnlyList<string> logs) => new() { Logs = logs };

    /// <summary>The answer as the host reads it.</summary>
    public JsonObject ToJson()
    {
        var outputs = new JsonObject();
        foreach (var (binding, messages) in Outputs)
            outputs[binding] = new JsonArray([.. messages.Select(message => message.DeepClone())]);
        return new JsonObject { [Wire.Outputs] = outputs, [Wire.Logs] = LogLines(), [Wire.ReturnValue] = null };
    }

    /// <summary>The answer of a function with an HTTP trigger: the reply goes to the binding <paramref name="binding"/>.</summary>
    public static JsonObject Of(HttpReply reply, string binding)
    {
        var headers = new JsonObject { ["Content-Type"] = reply.ContentType };
        foreach (var (name, value) in reply.Headers)
            headers[name] = value;
        var response = new JsonObject { ["statusCode"] = reply.StatusCode, ["body"] = reply.Body, ["headers"] = headers };
        return new JsonObject { [Wire.Outputs] = new JsonObject { [binding] = response }, [Wire.Logs] = new JsonArray(), [Wire.ReturnValue] = null };
    }

    private JsonArray LogLines() => new([.. Logs.Select(line => (JsonNode)line)]);
}
