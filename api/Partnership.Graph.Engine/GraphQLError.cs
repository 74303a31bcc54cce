using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine;

/// <summary>
/// 7.1.6 A mistake in a request or a failure of a field, as the client sees it: a value, not an exception.
/// The message names the input, the rule and, where there is one, the way out.
/// </summary>
/// <param name="Message">What is wrong, for a developer to read.</param>
/// <param name="Code">One of <see cref="ErrorCodes"/>; becomes <c>extensions.code</c>.</param>
public sealed record GraphQLError(string Message, string Code)
{
    /// <summary>The places in the document it is about, in order of importance.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The response path of the field that failed: response names (string) and list indices (int); <c>null</c> for request errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>More for machines, beside <c>code</c>: JSON-like values (string, bool, int, long, double, lists and dictionaries of them).</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>An error at the begin of some nodes.</summary>
    public static GraphQLError At(string message, string code, params IEnumerable<SyntaxNode> nodes) =>
        new(message, code)
        {
            Locations = [.. nodes.Where(node => node.Location.Source is not null).Select(node => node.Location.Begin)],
        };
}
