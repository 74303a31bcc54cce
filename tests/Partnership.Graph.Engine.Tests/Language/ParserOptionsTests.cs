using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

public sealed class ParserOptionsTests
{
    [Fact]
    public void A_text_of_too_many_bytes_is_refused_unread()
    {
        var options = new ParserOptions { MaxBytes = 5 };

        Assert.Null(Parser.Parse(new Source("{ a }"), options).Error);
        Assert.Equal("Syntax error: the text has 6 bytes, more than the limit of 5.", Parser.Parse(new Source("{ é }"), options).Error!.Message);
    }

    [Fact]
    public void A_text_of_too_many_tokens_is_refused_at_the_first_too_many()
    {
        var options = new ParserOptions { MaxTokens = 4 };

        Assert.Null(Parser.Parse(new Source("{ a, b } # comments are free"), options).Error);
        var error = Parser.Parse(new Source("{ a b c }"), options).Error!;
        Assert.Equal("Syntax error: the text has more tokens than the limit of 4.", error.Message);
        Assert.Equal(new SourceLocation(1, 9), error.Locations[0]);
    }

    [Fact]
    public void A_hundred_thousand_tokens_are_too_many_by_default()
    {
        var error = Parser.Parse(new Source($"{{ {string.Concat(Enumerable.Repeat("a ", 100_000))} }}")).Error!;
        Assert.Equal("Syntax error: the text has more tokens than the limit of 15000.", error.Message);
    }

    [Theory]
    [InlineData("{a", "", "}")]
    [InlineData("{...", "{a}", "}")]
    public void Nested_selections_are_limited(string open, string middle, string close)
    {
        var options = new ParserOptions { MaxDepth = 10, MaxTokens = int.MaxValue };
        var text = Repeat(open, 100_000) + middle + Repeat(close, 100_000);

        var error = Parser.Parse(new Source(text), options).Error!;

        Assert.Equal("Syntax error: the text nests deeper than the limit of 10 levels.", error.Message);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    public void Nested_values_are_limited(string open, string close)
    {
        var options = new ParserOptions { MaxDepth = 10, MaxTokens = int.MaxValue };

        Assert.Null(Parser.ParseValue(new Source(Repeat(open, 10) + "1" + Repeat(close, 10)), options).Error);
        var error = Parser.ParseValue(new Source(Repeat(open, 11) + "1" + Repeat(close, 11)), options).Error!;
        Assert.Equal("Syntax error: the text nests deeper than the limit of 10 levels.", error.Message);
    }

    [Fact]
    public void Nested_list_types_are_limited()
    {
        var text = new string('[', 100_000);
        Assert.Equal("Syntax error: the text nests deeper than the limit of 200 levels.", Parser.ParseType(new Source(text)).Error!.Message);
    }

    [Fact]
    public void The_deepest_text_that_can_be_allowed_does_not_exhaust_the_stack()
    {
        var options = new ParserOptions { MaxDepth = 1000 };
        var text = string.Concat(Enumerable.Repeat("{a", 1000)) + new string('}', 1000);
        Assert.Null(Parser.Parse(new Source(text), options).Error);
    }

    [Fact]
    public void A_string_as_long_as_the_limit_is_fine()
    {
        var text = $"{{ a(b: \"{new string('x', 1024 * 1024 - 12)}\") }}";
        Assert.Null(Parser.Parse(new Source(text)).Error);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
