using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class SearchTests(SeededGraph graph)
{
    [Theory]
    [InlineData("wyrly", "Great Wyrley")]
    [InlineData("rivers prim", "Rivers Primary Academy")]
    [InlineData("dawn haywod", "Dawn Haywood")]
    [InlineData("Wálsall healthcare", "Walsall Healthcare NHS Trust")]
    public async Task What_is_typed_finds_what_is_meant(string text, string name)
    {
        var (response, _) = await graph.RunAsync(SchemaFiles.Operation("find-by-name"), $$"""{ "text": "{{text}}" }""");

        Assert.StartsWith(name, JsonNode.Parse(response)!["data"]!["search"]![0]!["node"]!["name"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Only_the_kinds_asked_for_are_found() => graph.AssertAsync(
        """{ search(text: "windsor academy trust", kinds: [SCHOOL_TRUST]) { score node { ... on SchoolTrust { uid } } } }""",
        "{}",
        """{ "data": { "search": [{ "score": 1, "node": { "uid": "5361" } }] } }""");

    [Theory]
    [InlineData("text: \"a\", first: 0", "Argument 'first' is 0; a search gives 1 to 50 results.", "first")]
    [InlineData("text: \"a\", first: 51", "Argument 'first' is 51; a search gives 1 to 50 results.", "first")]
    [InlineData("text: \" ?! \"", "Argument 'text' has to have a letter or digit and at most 100 characters.", "text")]
    public async Task A_search_that_cannot_be_is_refused(string arguments, string message, string argument)
    {
        var (response, _) = await graph.RunAsync($$"""{ search({{arguments}}) { score } }""");
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Equal(message, error["message"]!.GetValue<string>());
        Assert.Equal("""["search"]""", error["path"]!.ToJsonString());
        Assert.Equal($$"""{"code":"BAD_USER_INPUT","argument":"{{argument}}"}""", error["extensions"]!.ToJsonString());
    }
}
