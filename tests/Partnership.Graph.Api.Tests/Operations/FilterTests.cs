using System.Text.Json.Nodes;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class FilterTests(SeededGraph graph)
{
    [Fact]
    public Task Names_are_found_whatever_their_accents_and_capitals() => graph.AssertAsync(
        """{ schools(where: { name: { startsWith: "GREAT  Wýrley" }, status: { eq: OPEN } }) { totalCount nodes { name } } }""",
        "{}",
        """{ "data": { "schools": { "totalCount": 1, "nodes": [{ "name": "Great Wyrley Academy" }] } } }""");

    [Fact]
    public async Task A_variable_that_is_left_out_asks_nothing()
    {
        var (all, _) = await graph.RunAsync("{ schools { totalCount } }");
        var (unasked, _) = await graph.RunAsync("query ($phases: [SchoolPhase]) { schools(where: { phase: { in: $phases } }) { totalCount } }");

        Assert.Equal(all, unasked);
    }

    [Theory]
    [InlineData("phase: { in: $phases }", """{ "phases": null }""")]
    [InlineData("phase: { nin: null }", "{}")]
    [InlineData("name: { contains: null }", "{}")]
    [InlineData("openedOn: { gt: null, nlte: null }", "{}")]
    [InlineData("phase: null", "{}")]
    public async Task Null_asks_nothing_either_except_of_eq_and_neq(string where, string variables)
    {
        var (all, _) = await graph.RunAsync("{ schools { totalCount } }");
        var declared = where.Contains('$') ? "query ($phases: [SchoolPhase]) " : "";

        var (unasked, _) = await graph.RunAsync($$"""{{declared}}{ schools(where: { {{where}} }) { totalCount } }""", variables);

        Assert.Equal(all, unasked);
    }

    [Fact]
    public Task Organisations_of_every_kind_are_filtered_and_ordered_together() => graph.AssertAsync(
        """{ organisations(first: 3, where: { name: { contains: "academy trust" } }, order: [{ name: DESC }]) { totalCount nodes { __typename name } } }""",
        "{}",
        """{ "data": { "organisations": { "totalCount": 1, "nodes": [{ "__typename": "SchoolTrust", "name": "Windsor Academy Trust" }] } } }""");

    [Fact]
    public async Task Nested_lists_with_their_own_filter_and_order_stay_one_load_per_level()
    {
        var (response, queries) = await graph.RunAsync(
            """
            {
              partnerships {
                nodes {
                  programmes(where: { stage: { nin: [STOPPED] } }, order: [{ startedOn: DESC }, { name: ASC }]) {
                    nodes { events(where: { kind: { in: [POPUP_CLINIC, HEALTH_FAIR] } }, order: [{ name: ASC }]) { nodes { kind name } } }
                  }
                }
              }
            }
            """);

        Assert.DoesNotContain("\"errors\"", response, StringComparison.Ordinal);
        Assert.Contains("POPUP_CLINIC", response, StringComparison.Ordinal);
        Assert.DoesNotContain("CAREERS_VISIT", response, StringComparison.Ordinal);
        Assert.Equal(3, queries);
    }

    [Fact]
    public async Task An_organisations_events_are_filtered_by_what_its_parts_in_them_do_not_know()
    {
        var (response, queries) = await graph.RunAsync(
            """{ nhsTrust(odsCode: "RBK") { events(where: { kind: { eq: POPUP_CLINIC } }, order: [{ startsAt: DESC }]) { totalCount nodes { kind startsAt } } } }""");
        var events = JsonNode.Parse(response)!["data"]!["nhsTrust"]!["events"]!;
        List<string> starts = [.. events["nodes"]!.AsArray().Select(node => node!["startsAt"]!.GetValue<string>())];

        Assert.NotEmpty(starts);
        Assert.Equal(starts.Count, events["totalCount"]!.GetValue<int>());
        Assert.Equal(starts.OrderDescending(StringComparer.Ordinal), starts);
        Assert.All(events["nodes"]!.AsArray(), node => Assert.Equal("POPUP_CLINIC", node!["kind"]!.GetValue<string>()));
        Assert.Equal(3, queries);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var (first, _) = await graph.RunAsync("{ schools(first: 1, order: [{ pupilCount: ASC }]) { pageInfo { endCursor } } }");
        var cursor = JsonNode.Parse(first)!["data"]!["schools"]!["pageInfo"]!["endCursor"]!.GetValue<string>();

        await AssertRefusedAsync(
            $$"""after: "{{cursor}}", order: [{ pupilCount: DESC }]""", "{}",
            "Argument 'after' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.", "after");
    }

    [Theory]
    [InlineData("where: { pupilCount: { gte: 500, lt: 100 } }", "Argument 'where.pupilCount' has a 'gte' above its 'lt', and nothing lies between. Exchange them.", "where.pupilCount")]
    [InlineData("where: { or: [{ name: { eq: \"a\" } }, { openedOn: { gt: \"2026-01-02\", lte: \"2026-01-01\" } }] }", "Argument 'where.or[1].openedOn' has a 'gt' above its 'lte', and nothing lies between. Exchange them.", "where.or[1].openedOn")]
    [InlineData("where: { and: [{ or: [{ and: [{ or: [{ and: [{ or: [{ name: { eq: \"a\" } }] }] }] }] }] }] }", "Argument 'where.and[0].or[0].and[0].or[0].and[0].or[0]' stands 6 deep in 'and' and 'or'; at most 5 are taken. Write it flatter.", "where.and[0].or[0].and[0].or[0].and[0].or[0]")]
    [InlineData("order: [{ name: ASC }, { name: DESC }]", "Argument 'order' names 'name' twice; only the first could have an effect. Drop the other.", "order")]
    [InlineData("order: [{ name: ASC }, { id: ASC }, { openedOn: ASC }, { pupilCount: ASC }]", "Argument 'order' names 4 fields; at most 3 are taken.", "order")]
    public Task What_cannot_be_is_refused_with_its_place(string arguments, string message, string argument) =>
        AssertRefusedAsync(arguments, "{}", message, argument);

    [Fact]
    public Task A_list_of_too_many_values_is_refused() => AssertRefusedAsync(
        "where: { urn: { in: $urns } }",
        $$"""{ "urns": ["{{string.Join("\",\"", Enumerable.Range(100_000, 10_000))}}"] }""",
        "Argument 'where.urn.in' has 10000 values; at most 1000 are compared at once. Ask in several requests.", "where.urn.in", "query ($urns: [URN]) ");

    [Fact]
    public Task A_long_text_is_refused() => AssertRefusedAsync(
        $"where: {{ name: {{ contains: \"{new string('a', 201)}\" }} }}", "{}",
        "Argument 'where.name.contains' has 201 characters; at most 200 are compared.", "where.name.contains");

    [Fact]
    public Task A_filter_of_too_many_operators_is_refused() => AssertRefusedAsync(
        $"where: {{ or: [{string.Join(", ", Enumerable.Repeat("{ name: { eq: \"a\" } }", 101))}] }}", "{}",
        "Argument 'where' has more than 100 operators. Ask for less at once.", "where");

    [Theory]
    [InlineData("{ schools(order: [{ postcode: ASC }]) { totalCount } }", "Input type \"SchoolSortInput\" has no field \"postcode\"")]
    [InlineData("{ schools(order: [{ name: ASC, pupilCount: DESC }]) { totalCount } }", "SchoolSortInput")]
    [InlineData("{ schools(where: { openedOn: { gt: \"2026-02-30\" } }) { totalCount } }", "a day such as 2026-06-16")]
    [InlineData("{ events(where: { startsAt: { gt: \"9999-12-31T23:59:59-14:00\" } }) { totalCount } }", "an instant such as 2026-06-16T08:30:00Z")]
    public async Task What_the_contract_does_not_know_is_refused_by_name(string document, string message)
    {
        var (response, _) = await graph.RunAsync(document);
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Contains(message, error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", error["extensions"]!["code"]!.GetValue<string>());
    }

    private async Task AssertRefusedAsync(string arguments, string variables, string message, string argument, string operation = "")
    {
        var (response, _) = await graph.RunAsync($$"""{{operation}}{ schools({{arguments}}) { totalCount nodes { name } } }""", variables);
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Equal(message, error["message"]!.GetValue<string>());
        Assert.Equal("""["schools"]""", error["path"]!.ToJsonString());
        Assert.Equal($$"""{"code":"BAD_USER_INPUT","argument":"{{argument}}"}""", error["extensions"]!.ToJsonString());
    }
}
