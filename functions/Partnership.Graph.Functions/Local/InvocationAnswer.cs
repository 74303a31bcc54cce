using System.Text.Json;

namespace Partnership.Graph.Functions.Local;

/// <summary>What the host makes of what a handler answered.</summary>
internal abstract record InvocationAnswer
{
    private InvocationAnswer()
    {
    }

    /// <summary>A JSON object with a status of success.</summary>
    /// <param name="Outputs">What goes to the output bindings.</param>
    public sealed record Succeeded(JsonElement Outputs) : InvocationAnswer;

    /// <summary>Any other status, another type of content, no connection, or too late. What it logged is lost.</summary>
    public sealed record Failed(string Reason) : InvocationAnswer;

    /// <summary>A status of success with an empty body: the invocation never completes, and its place is never free again.</summary>
    public sealed record Hangs : InvocationAnswer;

    /// <summary>Reads an answer as the real host does.</summary>
    public static async Task<InvocationAnswer> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            return new Failed($"The handler answered {(int)response.StatusCode}.");
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (body.Length == 0)
            return new Hangs();
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return new Failed($"The handler answered {response.Content.Headers.ContentType?.MediaType ?? "no type"}; JSON is wanted.");
        try
        {
            using var answer = JsonDocument.Parse(body);
            if (answer.RootElement.ValueKind == JsonValueKind.Object)
                return new Succeeded(answer.RootElement.TryGetProperty("Outputs", out var outputs) ? outputs.Clone() : default);
        }
        catch (JsonException)
        {
            // Said below.
        }

        return new Failed("The handler answered something that is no JSON object.");
    }
}
