namespace Partnership.Graph.Engine.Language;

/// <summary>2.1.5 The lexical tokens, with the begin and the end of the text.</summary>
internal enum TokenKind
{
    /// <summary>Nothing has been read yet.</summary>
    StartOfText,

    /// <summary>Nothing is left.</summary>
    EndOfText,

    /// <summary>No token: the text breaks the lexical grammar or a limit; the parser has, or takes, the message.</summary>
    Invalid,

    /// <summary><c>!</c></summary>
    Bang,

    /// <summary><c>$</c></summary>
    Dollar,

    /// <summary><c>&amp;</c></summary>
    Ampersand,

    /// <summary><c>(</c></summary>
    ParenOpen,

    /// <summary><c>)</c></summary>
    ParenClose,

    /// <summary><c>...</c></summary>
    Spread,

    /// <summary><c>:</c></summary>
    Colon,

    /// <summary><c>=</c></summary>
    EqualsSign,

    /// <summary><c>@</c></summary>
    At,

    /// <summary><c>[</c></summary>
    BracketOpen,

    /// <summary><c>]</c></summary>
    BracketClose,

    /// <summary><c>{</c></summary>
    BraceOpen,

    /// <summary><c>|</c></summary>
    Pipe,

    /// <summary><c>}</c></summary>
    BraceClose,

    /// <summary>2.1.8 Name.</summary>
    Name,

    /// <summary>2.10.1 Int.</summary>
    Int,

    /// <summary>2.10.2 Float.</summary>
    Float,

    /// <summary>2.10.4 String in single quotes.</summary>
    String,

    /// <summary>2.10.4 String in triple quotes.</summary>
    BlockString,
}
