using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Language;

public sealed class SuggestionsTests
{
    [Fact]
    public void The_nearest_name_comes_first() =>
        Assert.Equal(["abcx", "abcxy"], Suggestions.For("abcd", ["zzzzzzzz", "abcxy", "abcx"]));

    [Fact]
    public void A_name_at_the_same_distance_is_ordered_by_the_alphabet() =>
        Assert.Equal(["az", "bx"], Suggestions.For("bz", ["bx", "az"]));

    [Fact]
    public void A_difference_of_case_alone_is_one_edit() =>
        Assert.Equal(["SCHOOL"], Suggestions.For("school", ["SCHOOL"]));

    [Fact]
    public void Two_swapped_letters_are_one_edit() =>
        Assert.Equal(["ab"], Suggestions.For("ba", ["ab"]));

    [Fact]
    public void A_name_too_far_away_is_not_suggested() =>
        Assert.Empty(Suggestions.For("school", ["programme", "s"]));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", " Did you mean \"a\"?")]
    [InlineData("a b", " Did you mean \"a\" or \"b\"?")]
    [InlineData("a b c", " Did you mean \"a\", \"b\", or \"c\"?")]
    [InlineData("a b c d e f", " Did you mean \"a\", \"b\", \"c\", \"d\", or \"e\"?")]
    public void The_question_shows_at_most_five_names(string options, string expected) =>
        Assert.Equal(expected, Suggestions.DidYouMean(options.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
