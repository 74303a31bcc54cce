using System.Diagnostics;
using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>
/// graphql-js, the reference implementation: what it says of the same input. One process serves all tests of a run, with a
/// line of JSON for each question.
/// </summary>
internal static class GraphQLJs
{
    private static readonly SemaphoreSlim Turn = new(1, 1);
    private static Process? _process;

    /// <summary>Sends a request to <c>tests/tools/graphql-js.mjs</c> and gives its answer.</summary>
    public static async Task<JsonElement> AskAsync(object request, CancellationToken ct)
    {
        await Turn.WaitAsync(ct);
        try
        {
            _process ??= await NodeTools.StartAsync("graphql-js.mjs", ct);
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), ct);
            await _process.StandardInput.FlushAsync(ct);
            var line = await _process.StandardOutput.ReadLineAsync(ct);
            Assert.True(line is not null, "graphql-js.mjs has ended; what it said is on standard error.");
            var reply = JsonElement.Parse(line);
            Assert.False(reply.TryGetProperty("error", out var error), $"graphql-js.mjs failed: {error}");
            return reply.GetProperty("answer");
        }
        catch (OperationCanceledException)
        {
            // Its answer would be taken for that to the next question.
            _process?.Kill();
            _process = null;
            throw;
        }
        finally
        {
            Turn.Release();
        }
    }
}
