using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>Specification 2.10.4.</summary>
public sealed class StringLiteralTests
{
    [Theory]
    [InlineData("""
        ""
        """, "")]
    [InlineData("""
        "simple"
        """, "simple")]
    [InlineData("""
        " white space "
        """, " white space ")]
    [InlineData("""
        "Łódź – 😀"
        """, "Łódź – 😀")]
    [InlineData("""
        "quote \" backslash \\ slash \/"
        """, "quote \" backslash \\ slash /")]
    [InlineData("""
        "\b\f\n\r\t"
        """, "\b\f\n\r\t")]
    [InlineData("""
        "\u0041\u00e9\uFFFD"
        """, "Aé\uFFFD")]
    [InlineData("""
        "\uD83D\uDE00 \u{1F600} \u{0} \u{000000000000041} \u{10FFFF}"
        """, "😀 😀 \0 A \U0010FFFF")]
    public void Escapes_are_resolved(string text, string value) => Assert.Equal(value, Read(text).Value);

    [Theory]
    [InlineData("\"", "the string has no closing quote")]
    [InlineData("\"no end", "the string has no closing quote")]
    [InlineData("\"a\nb\"", "the string has no closing quote on its line (use a block string, \"\"\", for several lines)")]
    [InlineData("\"a\rb\"", "the string has no closing quote on its line (use a block string, \"\"\", for several lines)")]
    [InlineData("\"\\x\"", "a backslash cannot be followed by \"x\" in a string")]
    [InlineData("\"\\", "a backslash cannot be followed by the end of the text in a string")]
    [InlineData("\"\\u12\"", "a Unicode escape is \\u and four hexadecimal digits, or \\u{…} with some")]
    [InlineData("\"\\u12G4\"", "a Unicode escape is \\u and four hexadecimal digits, or \\u{…} with some")]
    [InlineData("\"\\u{}\"", "a Unicode escape is \\u and four hexadecimal digits, or \\u{…} with some")]
    [InlineData("\"\\u{FFFFFFFFFF}\"", "a Unicode escape is \\u and four hexadecimal digits, or \\u{…} with some")]
    [InlineData("\"\\u{110000}\"", "U+110000 is no Unicode scalar value (a surrogate must be half of a pair)")]
    [InlineData("\"\\u{FFFFFFFF}\"", "U+FFFFFFFF is no Unicode scalar value (a surrogate must be half of a pair)")]
    [InlineData("\"\\uD83D\"", "U+D83D is no Unicode scalar value (a surrogate must be half of a pair)")]
    [InlineData("\"\\uDE00\"", "U+DE00 is no Unicode scalar value (a surrogate must be half of a pair)")]
    [InlineData("\"\\uD83D\\uD83D\"", "U+D83D is no Unicode scalar value (a surrogate must be half of a pair)")]
    [InlineData("\"\\u{D83D}\\u{DE00}\"", "U+D83D is no Unicode scalar value (a surrogate must be half of a pair)")]
    [InlineData("\"\"\"no end\"\"", "the block string has no closing \"\"\"")]
    [InlineData("\"\"\"escaped end\\\"\"\"", "the block string has no closing \"\"\"")]
    public void A_malformed_string_is_refused(string text, string error) => Assert.Equal(error, Read(text).Error);

    [Fact]
    public void A_block_string_resolves_no_escape_but_that_of_its_own_quotes() =>
        Assert.Equal("a \\n \\u0041 \"\" \"\"\" b", Read("\"\"\"a \\n \\u0041 \"\" \\\"\"\" b\"\"\"").Value);

    [Fact]
    public void A_block_string_loses_its_common_indentation_and_its_blank_first_and_last_lines()
    {
        var literal = Read("\"\"\"\n\n    Hello,\n      World!\n\n    Yours,\r\n\t   GraphQL.\n  \n\"\"\"");

        Assert.Equal("Hello,\n  World!\n\nYours,\nGraphQL.", literal.Value);
        Assert.True(literal.IsBlock);
    }

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"  \n \t \n\"\"\"", "")]
    [InlineData("\"\"\"  first\n    second\"\"\"", "  first\nsecond")]
    [InlineData("\"\"\"a\r\rb\r\nc\"\"\"", "a\n\nb\nc")]
    [InlineData("\"\"\"a\n  \n    b\n  \n    c  \"\"\"", "a\n\nb\n\nc  ")]
    public void The_first_line_of_a_block_string_does_not_count_for_its_indentation(string text, string value) =>
        Assert.Equal(value, Read(text).Value);

    private static (string? Value, bool IsBlock, string? Error) Read(string text)
    {
        var lexer = new Lexer(System.Text.Encoding.UTF8.GetBytes(text));
        lexer.Advance();
        return (lexer.StringValue, lexer.Kind == TokenKind.BlockString, lexer.Error);
    }
}
