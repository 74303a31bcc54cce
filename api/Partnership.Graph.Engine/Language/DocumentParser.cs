using System.Text;

namespace Partnership.Graph.Engine.Language;

/// <summary>
/// 2.3 Recursive descent over the tokens of one source. The first mistake is kept and turns the current token into
/// <see cref="TokenKind.Invalid"/>, which no rule accepts: every rule then runs out, and the nodes made on the way are dropped.
/// </summary>
internal ref partial struct DocumentParser
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _previousEnd;
    private int _tokens;
    private int _depth;

    /// <summary>Reads the first token of <paramref name="source"/>.</summary>
    public DocumentParser(Source source, ParserOptions options)
    {
        _source = source;
        _options = options;
        if (source.Body.Length > options.MaxBytes)
        {
            _lexer = new Lexer([]);
            Fail(0, $"the text has {source.Body.Length} bytes, more than the limit of {options.MaxBytes}");
            return;
        }

        _lexer = new Lexer(source.Body.Span);
        Advance();
    }

    /// <summary>A grammar rule, for lists of it.</summary>
    private delegate TNode Rule<out TNode>(ref DocumentParser parser);

    /// <summary>The first mistake; <c>null</c> as long as there is none.</summary>
    public GraphQLError? Error { get; private set; }

    private readonly TokenKind Kind => _lexer.Kind;

    /// <summary>The whole text as one document.</summary>
    public DocumentNode Document()
    {
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(Definition());
        }
        while (Kind is not (TokenKind.EndOfText or TokenKind.Invalid));

        return new DocumentNode(definitions) { Location = new Location(_source, 0, _source.Body.Length) };
    }

    /// <summary>The whole text as one value.</summary>
    public ValueNode ValueAlone()
    {
        var value = Value(isConst: false);
        Expect(TokenKind.EndOfText);
        return value;
    }

    /// <summary>The whole text as one type reference.</summary>
    public TypeNode TypeAlone()
    {
        var type = Type();
        Expect(TokenKind.EndOfText);
        return type;
    }

    private DefinitionNode Definition()
    {
        var start = _lexer.Start;
        if (Kind == TokenKind.BraceOpen)
            return AnonymousQuery();
        var description = Description();
        if (description is not null && Kind == TokenKind.BraceOpen)
            Fail(start, "a query in short form has no description; write \"query\" in front of its \"{\"");
        if (description is not null && IsKeyword("extend"u8))
            Fail(start, "only definitions have descriptions, extensions have none");
        if (Kind != TokenKind.Name)
        {
            Unexpected("a definition");
            return AnonymousQuery();
        }

        switch (_lexer.Text)
        {
            case "query":
                return Operation(OperationType.Query, description, start);
            case "mutation":
                return Operation(OperationType.Mutation, description, start);
            case "subscription":
                return Operation(OperationType.Subscription, description, start);
            case "fragment":
                return Fragment(description, start);
            case "extend":
                Advance();
                return TypeSystemDefinition(description: null, start, isExtension: true);
            default:
                return TypeSystemDefinition(description, start, isExtension: false);
        }
    }

    private StringValueNode? Description() => Kind is TokenKind.String or TokenKind.BlockString ? String() : null;

    private NameNode Name()
    {
        if (Kind != TokenKind.Name)
        {
            Unexpected("a name");
            return new NameNode("");
        }

        var start = _lexer.Start;
        var text = _lexer.Text;
        Advance();
        return new NameNode(text) { Location = From(start) };
    }

    /// <summary>One or more of a rule between two tokens.</summary>
    private TNode[] Many<TNode>(TokenKind open, Rule<TNode> rule, TokenKind close)
    {
        if (!Expect(open))
            return [];
        var nodes = new List<TNode>();
        do
        {
            nodes.Add(rule(ref this));
        }
        while (!Skip(close) && Kind != TokenKind.Invalid);

        return [.. nodes];
    }

    /// <summary>One or more of a rule between two tokens, or nothing at all.</summary>
    private TNode[] OptionalMany<TNode>(TokenKind open, Rule<TNode> rule, TokenKind close) =>
        Kind == open ? Many(open, rule, close) : [];

    /// <summary>One or more of a rule with a token between them and, if the author likes, in front.</summary>
    private TNode[] Separated<TNode>(TokenKind separator, Rule<TNode> rule)
    {
        Skip(separator);
        var nodes = new List<TNode>();
        do
        {
            nodes.Add(rule(ref this));
        }
        while (Skip(separator));

        return [.. nodes];
    }

    private void Advance()
    {
        _previousEnd = _lexer.End;
        _lexer.Advance();
        if (_lexer.Kind == TokenKind.Invalid && Error is null)
            Fail(_lexer.Start, _lexer.Error!);
        else if (_lexer.Kind != TokenKind.EndOfText && ++_tokens > _options.MaxTokens)
            Fail(_lexer.Start, $"the text has more tokens than the limit of {_options.MaxTokens}");
    }

    private bool Skip(TokenKind kind)
    {
        if (Kind != kind)
            return false;
        Advance();
        return true;
    }

    private bool Expect(TokenKind kind)
    {
        if (Kind == kind)
        {
            Advance();
            return true;
        }

        Unexpected(TokenText.Describe(kind));
        return false;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Name && _lexer.Bytes.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
            return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            Unexpected($"\"{Encoding.UTF8.GetString(keyword)}\"");
    }

    /// <summary>Goes one level deeper; the caller leaves again with <c>_depth--</c>.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxDepth)
            Fail(_lexer.Start, $"the text nests deeper than the limit of {_options.MaxDepth} levels");
    }

    private readonly Location From(int start) => new(_source, start, _previousEnd);

    private void Unexpected(string expected) =>
        Fail(_lexer.Start, $"expected {expected}, found {TokenText.Describe(in _lexer)}");

    private void Fail(int offset, string message)
    {
        Error ??= new GraphQLError($"Syntax error: {message}.", ErrorCodes.ParseFailed)
        {
            Locations = [_source.LocationAt(offset)],
        };
        _lexer.Fail(offset, message);
    }
}
