using System.Text;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Fuzz.Mutation;

/// <summary>A document as the texts of its tokens.</summary>
internal static class Tokens
{
    /// <summary>The tokens up to the end or the first mistake.</summary>
    public static List<string> Of(string document)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(Encoding.UTF8.GetBytes(document));
        for (lexer.Advance(); lexer.Kind is not (TokenKind.EndOfText or TokenKind.Invalid); lexer.Advance())
            tokens.Add(lexer.Text);
        return tokens;
    }

    public static string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);

    public static bool IsName(string token) => char.IsAsciiLetter(token[0]) || token[0] == '_';

    /// <summary>Whether a token opens something that another closes.</summary>
    public static bool Opens(string token) => token is "{" or "(" or "[";

    public static bool Closes(string token) => token is "}" or ")" or "]";

    /// <summary>The index after what begins at <paramref name="start"/>: one token, or everything up to its closing bracket.</summary>
    public static int EndOf(IReadOnlyList<string> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += Opens(tokens[i]) ? 1 : Closes(tokens[i]) ? -1 : 0;
            if (depth <= 0)
                return i + 1;
        }

        return tokens.Count;
    }
}
