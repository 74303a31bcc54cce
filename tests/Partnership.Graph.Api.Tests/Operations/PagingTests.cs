using System.Text.Json.Nodes;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class PagingTests(SeededGraph graph)
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(48)]
    public async Task Forwards_and_backwards_give_every_organisation_once(int size)
    {
        var forwards = await WalkAsync($"first: {size}, after:", "endCursor", "hasNextPage");
        var backwards = await WalkAsync($"last: {size}, before:", "startCursor", "hasPreviousPage");

        Assert.Equal(48, forwards.SelectMany(page => page).Distinct().Count());
        Assert.Equal(forwards.SelectMany(page => page), backwards.AsEnumerable().Reverse().SelectMany(page => page));
    }

    [Fact]
    public async Task Every_trust_and_every_alias_has_its_own_page_from_the_same_load()
    {
        var (response, queries) = await graph.RunAsync(
            """
            {
              schoolTrust(uid: "5361") {
                start: schools(first: 2) { nodes { name } }
                end: schools(last: 2) { nodes { name } pageInfo { hasNextPage hasPreviousPage } }
              }
            }
            """);

        Assert.Equal(
            """["Cheslyn Hay Academy","Clayton Hall Academy"]""",
            new JsonArray([.. Trust(response)["start"]!["nodes"]!.AsArray().Select(node => node!["name"]!.DeepClone())]).ToJsonString());
        Assert.Equal(
            """{"nodes":[{"name":"Windsor High School and Sixth Form"},{"name":"Windsor Olympus Academy"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}""",
            Trust(response)["end"]!.ToJsonString());
        Assert.Equal(3, queries);
    }

    [Fact]
    public async Task A_total_is_counted_only_when_asked_for()
    {
        var (_, without) = await graph.RunAsync("{ schools(first: 1) { nodes { name } } }");
        var (_, with) = await graph.RunAsync("{ schools(first: 1) { totalCount nodes { name } } }");

        Assert.Equal((1, 2), (without, with));
    }

    [Theory]
    [InlineData("first: 0", "Argument 'first' is 0; a page has 1 to 100. For more, go on from page to page with after: pageInfo.endCursor.", "first")]
    [InlineData("last: 101", "Argument 'last' is 101; a page has 1 to 100. For more, go on from page to page with before: pageInfo.startCursor.", "last")]
    [InlineData("first: 1, last: 1", "Arguments 'first' and 'last' were both given; a page is counted from one end. Give one of them.", "last")]
    [InlineData("after: \"forged\"", "Argument 'after' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.", "after")]
    public Task A_page_that_cannot_be_is_refused_with_its_path(string arguments, string message, string argument) => graph.AssertAsync(
        $$"""{ schoolTrust(uid: "5361") { partnerships({{arguments}}) { nodes { name } } } }""",
        "{}",
        $$"""
        {
          "errors": [
            {
              "message": "{{message}}",
              "locations": [{ "line": 1, "column": 30 }],
              "path": ["schoolTrust", "partnerships"],
              "extensions": { "code": "BAD_USER_INPUT", "argument": "{{argument}}" }
            }
          ],
          "data": null
        }
        """);

    private async Task<List<List<string>>> WalkAsync(string arguments, string cursorField, string moreField)
    {
        List<List<string>> pages = [];
        string? cursor = null;
        JsonNode connection;
        do
        {
            var given = cursor is null ? "null" : $"\"{cursor}\"";
            var (response, _) = await graph.RunAsync(
                $$"""{ organisations({{arguments}} {{given}}) { nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }""");
            connection = JsonNode.Parse(response)!["data"]!["organisations"]!;
            pages.Add([.. connection["nodes"]!.AsArray().Select(node => node!["id"]!.GetValue<string>())]);
            cursor = connection["pageInfo"]![cursorField]!.GetValue<string>();
        }
        while (connection["pageInfo"]![moreField]!.GetValue<bool>());
        return pages;
    }

    private static JsonNode Trust(string response) => JsonNode.Parse(response)!["data"]!["schoolTrust"]!;
}
