using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Imports.Gias;

namespace Partnership.Graph.Imports.Tests.Gias;

public sealed class LinkCirclesTests
{
    [Theory]
    [InlineData("12 23 34", "")]
    [InlineData("12 21", "12 21")]
    [InlineData("12 23 31", "12 23 31")]
    [InlineData("01 12 21 23", "12 21")]
    [InlineData("12 21 23 34 43", "12 21 34 43")]
    [InlineData("12 13 24 34", "")]
    [InlineData("12 23 31 24 45 54", "12 23 31 45 54")]
    public void Only_the_links_of_a_circle_are_in_it(string links, string circle) =>
        Assert.Equal(circle, string.Join(' ', LinkCircles.In(Links(links)).Select(link => $"{link.Predecessor.Key}{link.Successor.Key}").Order(StringComparer.Ordinal)));

    private static IEnumerable<(NodeId, NodeId)> Links(string text) =>
        text.Split(' ').Select(link => (NodeId.Of("School", link[..1]), NodeId.Of("School", link[1..])));
}
