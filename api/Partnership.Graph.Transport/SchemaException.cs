namespace Partnership.Graph.Transport;

/// <summary>The schema's files, or schema and code, are wrong: the host does not start. The message lists everything that is.</summary>
public sealed class SchemaException(IReadOnlyList<string> problems) : Exception(Describe(problems))
{
    /// <summary>One sentence each: file, line and column, what is wrong, the way out.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;

    /// <summary>The message alone: whoever sees it printed is to correct a schema, and a stack trace would hide where.</summary>
    public override string ToString() => Message;

    private static string Describe(IReadOnlyList<string> problems) =>
        $"The API does not start: {(problems.Count == 1 ? "one thing in the schema has" : $"{problems.Count} things in the schema have")} to be put right first."
        + string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"));
}
