using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Paths;

namespace Partnership.Graph.Domain.Tests.Paths;

public sealed class PathSearchTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_shortest_path_is_found_and_no_other(int seed)
    {
        var random = new Random(seed);
        List<PathLink> links = [.. Enumerable.Range(0, random.Next(3, 40)).Select(_ => AnyLink(random)).Where(link => link.One != link.Other)];
        for (var depth = 1; depth <= 4; depth++)
        {
            var (from, to) = (Id(0), Id(1));
            var expected = PlainPaths(links, from, to, depth);

            var search = Run(links, from, to, depth);

            Assert.Equal(expected.Count == 0 ? null : expected[0].Count(c => c == ' '), search.Length);
            Assert.Equal(expected, search.Paths(1000).Select(Text));
            Assert.Equal(expected.Take(2), search.Paths(2).Select(Text));
        }
    }

    [Fact]
    public void A_hop_names_everything_that_links_the_two()
    {
        var search = Run([Link(1, 0, PathLinkKind.TrustInBoard, 9), Link(0, 1, PathLinkKind.SharedPartnership, 8), Link(0, 1, PathLinkKind.SharedPartnership, 7)], Id(0), Id(1), 1);

        var hop = Assert.Single(Assert.Single(search.Paths(10)).Hops);
        Assert.Equal(["SharedPartnership School:7", "SharedPartnership School:8", "TrustInBoard School:9"], hop.Links.Select(link => $"{link.Kind} {link.Via}"));
    }

    [Fact]
    public void Links_are_asked_for_once_a_level_from_the_end_with_less_around_it()
    {
        List<PathLink> links = [.. Enumerable.Range(2, 30).Select(n => Link(0, n)), Link(5, 40), Link(40, 1)];
        var search = new PathSearch(Id(0), Id(1), 4);
        List<int> asked = [];
        while (search.Wanted is { Count: > 0 } wanted)
        {
            asked.Add(wanted.Count);
            search.Add(links.Where(link => wanted.Contains(link.One) || wanted.Contains(link.Other)));
        }

        Assert.Equal([1, 1, 1], asked);
        Assert.Equal(3, search.Length);
    }

    [Fact]
    public void What_is_too_wide_is_given_up()
    {
        var search = new PathSearch(Id(0), Id(1), 4);
        search.Add(Enumerable.Range(2, PathSearch.MostOrganisations).Select(n => Link(0, n)));

        Assert.True(search.IsTooWide);
        Assert.Empty(search.Wanted);
        Assert.Empty(search.Paths(10));
    }

    private static PathSearch Run(List<PathLink> links, NodeId from, NodeId to, int depth)
    {
        var search = new PathSearch(from, to, depth);
        while (search.Wanted is { Count: > 0 } wanted)
            search.Add(links.Where(link => wanted.Contains(link.One) || wanted.Contains(link.Other)));
        return search;
    }

    private static List<string> PlainPaths(List<PathLink> links, NodeId from, NodeId to, int depth)
    {
        for (var length = 1; length <= depth; length++)
        {
            List<List<NodeId>> ways = [[from]];
            for (var step = 0; step < length; step++)
                ways = [.. ways.SelectMany(way => links.Where(link => link.One == way[^1] || link.Other == way[^1]).Select(link => (List<NodeId>)[.. way, link.One == way[^1] ? link.Other : link.One]))];
            var found = ways.Where(way => way[^1] == to).Select(way => string.Join(' ', way)).Distinct().Order(StringComparer.Ordinal).ToList();
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static string Text(OrganisationPath path) => string.Join(' ', path.Hops.Select(hop => hop.ToId).Prepend(path.Hops[0].FromId));

    private static PathLink AnyLink(Random random) => Link(random.Next(10), random.Next(10), (PathLinkKind)random.Next(3), random.Next(3));

    private static PathLink Link(int one, int other, PathLinkKind kind = PathLinkKind.SharedPartnership, int via = 1) => PathLink.Between(Id(one), Id(other), kind, Id(via));

    // Of one length, so that the order of texts is that of ids.
    private static NodeId Id(int number) => NodeId.Of("School", number < 10 ? $"{number}" : $"{number:00000}");
}
