using System.Buffers;
using System.Text.Json;
using Partnership.Graph.Benchmarks.National.Questions;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>The product and SQL by hand over one file, asked the same.</summary>
internal sealed class NationalContest(string file, string schemaFolder, NationalSize size) : IAsyncDisposable
{
    private readonly NationalApi _api = new(file, schemaFolder);
    private readonly HandWrittenSql _sql = new(file);
    private readonly ArrayBufferWriter<byte> _response = new();

    /// <summary>So many different variables for a question, cursors of this graph in them.</summary>
    public async Task<IReadOnlyList<JsonElement>> SamplesAsync(NationalQuestion question, int count, CancellationToken cancellationToken)
    {
        var samples = question.Samples(size, count);
        if (question.CursorFrom is not { } lookUp)
            return samples;
        List<JsonElement> found = [];
        foreach (var sample in samples)
        {
            await AskAsync(new Source(lookUp), sample, cancellationToken);
            using var answer = JsonDocument.Parse(_response.WrittenMemory);
            var page = answer.RootElement.GetProperty("data").EnumerateObject().Single().Value.GetProperty("pageInfo");
            if (page.GetProperty("endCursor").GetString() is { } cursor)
                found.Add(JsonSerializer.SerializeToElement(new { cursor }));
        }

        return found;
    }

    /// <summary>The product's answer.</summary>
    public async Task<ReadOnlyMemory<byte>> OursAsync(NationalQuestion question, JsonElement variables, CancellationToken cancellationToken)
    {
        await AskAsync(question.Source, variables, cancellationToken);
        return _response.WrittenMemory;
    }

    /// <summary>The answer by hand.</summary>
    public ReadOnlyMemory<byte> ByHand(NationalQuestion question, JsonElement variables)
    {
        _response.ResetWrittenCount();
        _sql.Answer(question.ByHand!, variables, _response);
        return _response.WrittenMemory;
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private Task AskAsync(Source document, JsonElement variables, CancellationToken cancellationToken)
    {
        _response.ResetWrittenCount();
        return _api.AskAsync(document, variables, _response, cancellationToken);
    }
}
