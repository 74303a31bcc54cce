using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>Gathers what is wrong with schema documents; each message starts with file, line and column.</summary>
internal sealed class SchemaErrors
{
    private readonly List<(GraphQLError Error, Location Location)> _errors = [];

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>Adds a mistake at a node.</summary>
    public void Report(SyntaxNode node, string message)
    {
        var place = node.Location.ToString();
        var located = place.Length == 0 ? message : $"{place}: {message}";
        _errors.Add((GraphQLError.At(located, ErrorCodes.ValidationFailed, node), node.Location));
    }

    /// <summary>Adds a mistake that stands nowhere, because something is missing.</summary>
    public void Report(string message) => _errors.Add((new GraphQLError(message, ErrorCodes.ValidationFailed), default));

    /// <summary>The errors file by file in the order the files were given, and from top to bottom in each.</summary>
    public IReadOnlyList<GraphQLError> InOrderOf(IEnumerable<DefinitionNode> definitions)
    {
        var files = definitions.Select(definition => definition.Location.Source).OfType<Source>().Distinct().ToList();
        return
        [
            .. _errors
                .OrderBy(error => error.Location.Source is { } source ? files.IndexOf(source) : -1)
                .ThenBy(error => error.Location.Start)
                .Select(error => error.Error),
        ];
    }

    /// <summary>Where a node stands, in words to put behind another: <c> (first at school.graphql:3:1)</c>; empty for nodes made by code.</summary>
    public static string FirstAt(SyntaxNode node) => Place(node, "first at");

    /// <summary>Where a node stands, in brackets behind a blank and <paramref name="words"/>; empty for nodes made by code.</summary>
    public static string Place(SyntaxNode node, string words) =>
        node.Location.Source is null ? "" : $" ({words} {node.Location})";
}
