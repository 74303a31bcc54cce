namespace Partnership.Graph.Engine.Language;

/// <summary>
/// 2 Makes syntax trees of GraphQL texts: requests and schema files. What is wrong with a text is a value
/// (code <see cref="ErrorCodes.ParseFailed"/>, with line and column), never an exception.
/// </summary>
public static class Parser
{
    /// <summary>Parses a document: executable definitions, type system definitions, or both.</summary>
    public static ParseResult Parse(Source source, ParserOptions? options = null)
    {
        var parser = new DocumentParser(source, options ?? ParserOptions.Default);
        var document = parser.Document();
        return parser.Error is { } error ? new ParseResult(Document: null, error) : new ParseResult(document, Error: null);
    }

    /// <summary>Parses a single value; it may contain variables.</summary>
    public static ParseResult<ValueNode> ParseValue(Source source, ParserOptions? options = null)
    {
        var parser = new DocumentParser(source, options ?? ParserOptions.Default);
        var value = parser.ValueAlone();
        return parser.Error is { } error ? new ParseResult<ValueNode>(Node: null, error) : new ParseResult<ValueNode>(value, Error: null);
    }

    /// <summary>Parses a type reference such as <c>[School!]</c>.</summary>
    public static ParseResult<TypeNode> ParseType(Source source, ParserOptions? options = null)
    {
        var parser = new DocumentParser(source, options ?? ParserOptions.Default);
        var type = parser.TypeAlone();
        return parser.Error is { } error ? new ParseResult<TypeNode>(Node: null, error) : new ParseResult<TypeNode>(type, Error: null);
    }
}
