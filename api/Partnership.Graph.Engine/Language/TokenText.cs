namespace Partnership.Graph.Engine.Language;

/// <summary>Tokens as messages show them.</summary>
internal static class TokenText
{
    private const int LongestShown = 40;

    /// <summary>A kind of token that was expected.</summary>
    public static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.StartOfText => "the start of the text",
        TokenKind.EndOfText => "the end of the text",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenOpen => "\"(\"",
        TokenKind.ParenClose => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.EqualsSign => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketOpen => "\"[\"",
        TokenKind.BracketClose => "\"]\"",
        TokenKind.BraceOpen => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceClose => "\"}\"",
        TokenKind.Name => "a name",
        TokenKind.Int => "a whole number",
        TokenKind.Float => "a number",
        TokenKind.String or TokenKind.BlockString => "a string",
        _ => "a token",
    };

    /// <summary>The token that was found.</summary>
    public static string Describe(in Lexer token) => token.Kind switch
    {
        TokenKind.Name => $"the name \"{Shorten(token.Text)}\"",
        TokenKind.Int or TokenKind.Float => $"the number {Shorten(token.Text)}",
        TokenKind.String or TokenKind.BlockString => $"the string \"{Shorten(token.StringValue!)}\"",
        _ => Describe(token.Kind),
    };

    private static string Shorten(string text) => text.Length <= LongestShown ? text : $"{text.AsSpan(0, LongestShown)}…";
}
