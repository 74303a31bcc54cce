namespace Partnership.Graph.Api.Tests.Operations;

public sealed class CountsAloneTests(SeededGraph graph)
{
    [Fact]
    public async Task A_total_asked_for_alone_is_one_query_and_the_same_number()
    {
        var (alone, queries) = await graph.RunAsync("{ schools(where: { status: { eq: OPEN } }) { totalCount } }");
        var (beside, _) = await graph.RunAsync("{ schools(where: { status: { eq: OPEN } }) { totalCount nodes { id } } }");

        Assert.Equal(1, queries);
        Assert.Equal(TotalOf(beside), TotalOf(alone));
        Assert.NotEqual(0, TotalOf(alone));
    }

    [Fact]
    public async Task Whether_there_is_more_is_still_answered_beside_a_total() => await graph.AssertAsync(
        "{ schools(first: 1) { totalCount pageInfo { hasNextPage } } }",
        "{}",
        $$"""{ "data": { "schools": { "totalCount": {{TotalOf((await graph.RunAsync("{ schools { totalCount } }")).Response)}}, "pageInfo": { "hasNextPage": true } } } }""");

    private static int TotalOf(string response) =>
        System.Text.Json.Nodes.JsonNode.Parse(response)!["data"]!["schools"]!["totalCount"]!.GetValue<int>();
}
