using System.Text.Json;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>What is asked of both: a GraphQL operation of the product, and, where somebody wrote it, the same answer by hand.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Kind">What it is measured against.</param>
/// <param name="Document">The operation.</param>
/// <param name="ByHand">Writes the members of <c>data</c>; <c>null</c> where the product is measured alone.</param>
internal sealed record NationalQuestion(string Name, QuestionKind Kind, string Document, Action<HandWrittenSql.Request>? ByHand)
{
    /// <summary>Variables to ask with in turn, given the size of the graph.</summary>
    public required Func<NationalSize, Random, string> Variables { get; init; }

    /// <summary>A question whose answer has the cursor that <c>$cursor</c> is, and its variables; <c>null</c> where none is needed.</summary>
    public string? CursorFrom { get; init; }

    /// <summary>Whether the answer by hand is no contestant, only right: it looks at everything there is.</summary>
    public bool ByHandOnlyChecks { get; init; }

    public Source Source { get; } = new(Document);

    /// <summary>So many different variables, the same ones each time.</summary>
    public IReadOnlyList<JsonElement> Samples(NationalSize size, int count)
    {
        var random = new Random(NationalGraph.Seed);
        return [.. Enumerable.Range(0, count).Select(_ => JsonSerializer.Deserialize<JsonElement>(Variables(size, random)))];
    }
}

/// <summary>What a question is, and with that which ratio to SQL by hand is meant to be kept.</summary>
internal enum QuestionKind
{
    Page,
    Count,
    Search,
    Nested,
    Figures,
    Attention,
    Path,
}
