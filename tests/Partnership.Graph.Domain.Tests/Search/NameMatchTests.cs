using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Domain.Tests.Search;

public sealed class NameMatchTests
{
    [Theory]
    [InlineData("great wyrley academy", "wyrley", "wyrly")]
    [InlineData("great wyrley academy", "wyr", "wyrly")]
    [InlineData("st peter's school", "st peters", "st petres")]
    [InlineData("ysgol gwyr", "Ysgol Gŵyr", "gwr")]
    public void The_closer_text_scores_higher(string name, string closer, string farther)
    {
        var (high, low) = (new NameMatch(closer).Score(name), new NameMatch(farther).Score(name));

        Assert.True(high > low, $"{high} > {low}");
        Assert.InRange(low, NameMatch.Least, 1);
    }

    [Theory]
    [InlineData("wyrley", "walsall")]
    [InlineData("asthma", "academy")]
    [InlineData("", "academy")]
    [InlineData("academy", "")]
    public void What_is_not_alike_does_not_fit(string text, string name) =>
        Assert.True(new NameMatch(text).Score(name) < NameMatch.Least);

    [Fact]
    public void Only_the_name_itself_scores_one()
    {
        Assert.Equal(1, new NameMatch("Great Wyrley").Score("great wyrley"));
        Assert.True(new NameMatch("wyrley great").Score("great wyrley") < 1);
    }
}
