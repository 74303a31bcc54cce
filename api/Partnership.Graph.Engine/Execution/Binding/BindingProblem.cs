using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Execution.Binding;

/// <summary>Something of the schema and something of the code that do not fit.</summary>
/// <param name="Location">Where the schema says it: file, line and column; empty if it is about code only.</param>
/// <param name="Message">Who is wrong about what, and the way out.</param>
public sealed record BindingProblem(string Location, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Location.Length == 0 ? Message : $"{Location}: {Message}";
}

/// <summary>Collects everything that does not fit.</summary>
internal sealed class BindingProblems
{
    private readonly List<BindingProblem> _all = [];

    public IReadOnlyList<BindingProblem> All => _all;

    public int Count => _all.Count;

    public void Add(string message) => _all.Add(new BindingProblem("", message));

    public void Add(NamedType where, string message) => Add(where.SyntaxNodes is [var definition, ..] ? definition : null, message);

    public void Add(SyntaxNode? where, string message) =>
        _all.Add(new BindingProblem(where?.Location.ToString() ?? "", message));
}
