using System.Text;

namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>A word, number, text, parameter or sign of a query.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start, int End);

internal enum SqlTokenKind
{
    Word,
    Number,
    Text,
    Parameter,
    Sign,
    End,
}

/// <summary>The query does not parse, or asks for what is not emulated; the service would answer 400.</summary>
internal sealed class SqlException(string message) : Exception(message);

/// <summary>Takes a query apart into tokens.</summary>
internal static class SqlTokens
{
    private static readonly string[] Signs = ["!=", "<>", "<=", ">=", "??", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ".", ":", "?", "*", "+", "-"];

    public static List<SqlToken> Of(string sql)
    {
        List<SqlToken> tokens = [];
        for (var at = 0; ; at = tokens[^1].End)
        {
            while (at < sql.Length && char.IsWhiteSpace(sql[at]))
                at++;
            tokens.Add(at == sql.Length ? new(SqlTokenKind.End, "", at, at) : Next(sql, at));
            if (tokens[^1].Kind is SqlTokenKind.End)
                return tokens;
        }
    }

    private static SqlToken Next(string sql, int at)
    {
        var first = sql[at];
        if (char.IsAsciiLetter(first) || first == '_')
            return While(SqlTokenKind.Word, sql, at, at, IsWordLetter);
        if (first == '@')
            return While(SqlTokenKind.Parameter, sql, at, at + 1, IsWordLetter);
        if (char.IsAsciiDigit(first))
            return While(SqlTokenKind.Number, sql, at, at, c => char.IsAsciiDigit(c) || c == '.');
        if (first is '"' or '\'')
            return Quoted(sql, at);
        return Array.Find(Signs, sign => string.CompareOrdinal(sql, at, sign, 0, sign.Length) == 0) is { } found
            ? new(SqlTokenKind.Sign, found, at, at + found.Length)
            : throw new SqlException($"Syntax error, incorrect syntax near '{first}' at {at}.");
    }

    private static bool IsWordLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static SqlToken While(SqlTokenKind kind, string sql, int start, int at, Func<char, bool> belongs)
    {
        while (at < sql.Length && belongs(sql[at]))
            at++;
        return new(kind, sql[start..at], start, at);
    }

    private static SqlToken Quoted(string sql, int start)
    {
        var text = new StringBuilder();
        for (var at = start + 1; at < sql.Length; at++)
        {
            if (sql[at] == sql[start])
                return new(SqlTokenKind.Text, text.ToString(), start, at + 1);
            if (sql[at] == '\\' && at + 1 < sql.Length)
                at++;
            text.Append(sql[at]);
        }

        throw new SqlException($"Syntax error, the text that begins at {start} does not end.");
    }
}
