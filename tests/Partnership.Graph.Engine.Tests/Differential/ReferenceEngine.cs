using System.Text.Json;
using Partnership.Graph.Engine.Tests.Oracle;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>graphql-js on a schema whose fields are answered by rule.</summary>
internal static class ReferenceEngine
{
    public static async Task<IReadOnlyList<Outcome>> AnswerAsync(string sdl, IReadOnlyList<GeneratedRequest> requests, CancellationToken ct)
    {
        var asked = requests.Select(request => new
        {
            document = request.Document,
            operationName = request.OperationName,
            variables = JsonSerializer.Deserialize<JsonElement>(request.Variables),
        });
        var answers = await GraphQLJs.AskAsync(new { ask = "requests", sdl, requests = asked }, ct);
        return [.. answers.EnumerateArray().Select(OutcomeOf)];
    }

    private static Outcome OutcomeOf(JsonElement answer)
    {
        List<string> messages = [.. answer.GetProperty("messages").EnumerateArray().Select(message => message.GetString()!)];
        var verdict = answer.GetProperty("verdict").GetString()!;
        return verdict is "executed"
            ? new Outcome(
                verdict,
                Outcome.Normal(answer.GetProperty("data")),
                string.Join(' ', answer.GetProperty("paths").EnumerateArray().Select(PathOf)),
                messages)
            : new Outcome(verdict is "syntax" ? "invalid" : verdict, "", "", messages);
    }

    private static string PathOf(JsonElement path) => path.ValueKind is JsonValueKind.Array ? $"/{string.Join('/', path.EnumerateArray())}" : "/?";
}
