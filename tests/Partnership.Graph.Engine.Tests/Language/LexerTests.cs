using System.Text;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

/// <summary>Specification 2.1 and the token grammar of 2.10.</summary>
public sealed class LexerTests
{
    [Fact]
    public void White_space_commas_comments_and_byte_order_marks_mean_nothing() =>
        Assert.Equal("Name:a Name:b", Tokens("\uFEFF  a,,,\t\r\n # a comment, \"with quotes\"\r b\uFEFF"));

    [Fact]
    public void Every_punctuator_is_a_token() => Assert.Equal(
        "Bang:! Dollar:$ Ampersand:& ParenOpen:( ParenClose:) Spread:... Colon:: EqualsSign:= At:@ BracketOpen:[ BracketClose:] BraceOpen:{ Pipe:| BraceClose:}",
        Tokens("!$&()...:=@[]{|}"));

    [Theory]
    [InlineData("_")]
    [InlineData("__typename")]
    [InlineData("aZ09_")]
    public void A_name_is_letters_digits_and_underscores(string text) => Assert.Equal($"Name:{text}", Tokens(text));

    [Theory]
    [InlineData("0", "Int")]
    [InlineData("-0", "Int")]
    [InlineData("9", "Int")]
    [InlineData("-4123456789012345678901234567890", "Int")]
    [InlineData("4.123", "Float")]
    [InlineData("-0.0", "Float")]
    [InlineData("1e50", "Float")]
    [InlineData("6.0221413E+23", "Float")]
    [InlineData("123e-4", "Float")]
    public void A_number_is_kept_as_written(string text, string kind) => Assert.Equal($"{kind}:{text}", Tokens(text));

    [Theory]
    [InlineData("00", "a number has no leading zeros")]
    [InlineData("-01", "a number has no leading zeros")]
    [InlineData("-", "a number needs a digit here, found the end of the text")]
    [InlineData("+1", "\"+\" is not allowed here")]
    [InlineData("1.", "a number needs a digit here, found the end of the text")]
    [InlineData("1.e1", "a number needs a digit here, found \"e\"")]
    [InlineData(".5", "a number needs a digit before its decimal point")]
    [InlineData("1.2e", "a number needs a digit here, found the end of the text")]
    [InlineData("1.2.3", "a number cannot be followed by \".\"")]
    [InlineData("0xF", "a number cannot be followed by \"x\"")]
    [InlineData("1_000", "a number cannot be followed by \"_\"")]
    [InlineData("1.2ef", "a number needs a digit here, found \"f\"")]
    public void A_malformed_number_is_refused(string text, string error) => Assert.Equal($"Invalid:{error}", Tokens(text));

    [Theory]
    [InlineData("..", "found \".\", did you mean \"...\"?")]
    [InlineData("?", "\"?\" is not allowed here")]
    [InlineData("'a'", "found a single quote, did you mean a double quote?")]
    [InlineData("\u0007", "the character U+0007 is not allowed here")]
    [InlineData("é", "the character U+00E9 is not allowed here")]
    [InlineData("😀", "the character U+1F600 is not allowed here")]
    public void A_character_that_starts_no_token_is_refused(string text, string error) =>
        Assert.Equal($"Invalid:{error}", Tokens(text));

    [Fact]
    public void Invalid_utf8_is_refused_where_it_starts()
    {
        var lexer = new Lexer([(byte)'a', (byte)' ', 0xC3, 0x28]);
        lexer.Advance();
        Assert.Equal((TokenKind.Invalid, 2, "the text is not valid UTF-8"), (lexer.Kind, lexer.Start, lexer.Error));
    }

    [Fact]
    public void A_mistake_and_the_end_are_where_the_lexer_stays()
    {
        Assert.Equal("Name:a Invalid:\"?\" is not allowed here", Tokens("a ? b"));
        Assert.Equal("", Tokens(""));
    }

    private static string Tokens(string text)
    {
        var lexer = new Lexer(Encoding.UTF8.GetBytes(text));
        var tokens = new List<string>();
        for (lexer.Advance(); lexer.Kind is not (TokenKind.EndOfText or TokenKind.Invalid); lexer.Advance())
            tokens.Add($"{lexer.Kind}:{lexer.Text}");
        if (lexer.Kind == TokenKind.Invalid)
            tokens.Add($"Invalid:{lexer.Error}");
        return string.Join(' ', tokens);
    }
}
