using System.Text.Json.Nodes;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Api.Tests.Mutations;

namespace Partnership.Graph.Api.Tests.Live;

public sealed class ChangesTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(500)]
    public async Task Page_by_page_comes_everything_that_happened_to_nodes_and_nothing_else(int first)
    {
        await using var graph = await ChangingGraph.StartAsync();
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 1");

        List<string> read = [];
        string? cursor = null;
        for (var hasMore = true; hasMore;)
        {
            var page = (await PageAsync(graph, first, cursor))["data"]!["changes"]!;
            var changes = page["changes"]!.AsArray();
            Assert.True(changes.Count <= first);
            read.AddRange(changes.Select(change => $"{change!["kind"]} {change["id"]} {change["version"]}"));
            cursor = (string)page["endCursor"]!;
            hasMore = (bool)page["hasMore"]!;
        }

        var expected = (await graph.AllChangesAsync()).Where(change => NodeTypes.IsFact(change.DocumentId))
            .Select(change => $"{change.Kind.ToString().ToUpperInvariant()} {change.DocumentId} {change.Version}");
        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task A_copy_that_reads_on_gets_what_is_new_with_the_node_as_it_is()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 1");

        var page = (await PageAsync(graph, 10, place))["data"]!["changes"]!;

        Assert.Equal(
            """{"kind":"UPDATED","id":"Event:clinic-goldsmith-flu","version":2,"partOf":"Event:clinic-goldsmith-flu","node":{"venue":"Hall 1"}}""",
            Assert.Single(page["changes"]!.AsArray(), change => (string?)change!["id"] == LiveGraph.Goldsmith)!.ToJsonString());
        Assert.Equal(page["latestCursor"]!.ToJsonString(), page["endCursor"]!.ToJsonString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_page_of_another_size_is_refused(int first)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = await PageAsync(graph, first, since: null);

        Assert.Equal("first", (string?)answer["errors"]![0]!["extensions"]!["argument"]);
    }

    [Fact]
    public async Task A_cursor_beyond_the_latest_change_is_refused()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var ahead = await ChangingGraph.StartAsync();
        await ahead.MoveAsync(LiveGraph.Goldsmith, "Hall 1");
        var place = await ahead.PlaceAsync();
        await ahead.DisposeAsync();

        var answer = await PageAsync(graph, 10, place);

        Assert.Equal("since", (string?)answer["errors"]![0]!["extensions"]!["argument"]);
    }

    private static Task<JsonNode> PageAsync(ChangingGraph graph, int first, string? since) => graph.RunAsync(
        "query($since: String, $first: Int) { changes(since: $since, first: $first) { changes { kind id version partOf node { ... on Event { venue } } } endCursor hasMore latestCursor } }",
        new JsonObject { ["since"] = since, ["first"] = first }.ToJsonString());
}
