using System.Text.Json;
using System.Text.Json.Nodes;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>What clients get wrong about lists: each mistake is one error that names the input, the rule and the way out, and nothing is read for it.</summary>
public sealed class BadInputTests(SeededGraph graph)
{
    [Fact]
    public Task An_unknown_order_field_does_not_fit_the_schema() => RefusedAsync(
        "{ schools(order: [{ nonsense: ASC }]) { totalCount } }",
        "{}",
        "Input type \"SchoolSortInput\" has no field \"nonsense\".",
        code: "GRAPHQL_VALIDATION_FAILED");

    [Fact]
    public Task An_unknown_order_field_in_a_variable_is_named_with_its_place() => RefusedAsync(
        "query ($order: [SchoolSortInput!]) { schools(order: $order) { totalCount } }",
        """{ "order": [{ "name": "ASC" }, { "nonsense": "ASC" }] }""",
        "Variable \"$order[1]\": field \"nonsense\" is not defined by type SchoolSortInput.",
        errors: 2);

    [Theory]
    [InlineData("first", 0, "after: pageInfo.endCursor")]
    [InlineData("first", -1, "after: pageInfo.endCursor")]
    [InlineData("first", 101, "after: pageInfo.endCursor")]
    [InlineData("last", 0, "before: pageInfo.startCursor")]
    [InlineData("last", -1, "before: pageInfo.startCursor")]
    [InlineData("last", 101, "before: pageInfo.startCursor")]
    public Task A_page_too_small_or_too_large(string argument, int size, string next) => RefusedAsync(
        $$"""{ schools({{argument}}: {{size}}) { totalCount } }""",
        "{}",
        $"Argument '{argument}' is {size}; a page has 1 to 100. For more, go on from page to page with {next}.",
        path: """["schools"]""",
        argument);

    [Fact]
    public Task More_ids_than_are_looked_up_at_once() => RefusedAsync(
        $$"""{ nodes(ids: [{{string.Join(',', Enumerable.Repeat("\"School:138591\"", 101))}}]) { id } }""",
        "{}",
        "Argument 'ids' has 101 ids; at most 100 are looked up at once. Ask in several requests.",
        path: """["nodes"]""",
        argument: "ids");

    [Fact]
    public Task An_id_that_is_none() => graph.AssertAsync(
        """query ($id: ID!) { node(id: $id) { id } school(urn: "138591") { urn } }""",
        """{ "id": "138591" }""",
        """
        {
          "errors": [{
            "message": "Argument \"id\" got invalid value \"138591\": '138591' is not a node id; a node id is a type name, a colon and a key, for example 'School:138591'.",
            "locations": [{ "line": 1, "column": 20 }],
            "path": ["node"],
            "extensions": { "code": "BAD_USER_INPUT", "argument": "id" }
          }],
          "data": { "node": null, "school": { "urn": "138591" } }
        }
        """);

    [Fact]
    public Task A_page_from_both_ends() => RefusedAsync(
        "{ schools(first: 2, last: 2) { totalCount } }",
        "{}",
        "Arguments 'first' and 'last' were both given; a page is counted from one end. Give one of them.",
        path: """["schools"]""",
        argument: "last");

    [Fact]
    public async Task A_cursor_of_another_order()
    {
        var (response, _) = await graph.RunAsync("{ schools(order: [{ name: DESC }], first: 1) { pageInfo { endCursor } } }");
        var cursor = JsonNode.Parse(response)!["data"]!["schools"]!["pageInfo"]!["endCursor"]!.GetValue<string>();

        await RefusedAsync(
            """query ($after: String) { schools(after: $after) { totalCount } }""",
            $$"""{ "after": "{{cursor}}" }""",
            "Argument 'after' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.",
            path: """["schools"]""",
            argument: "after");
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("")]
    [InlineData("WyJTY2hvb2wuTm9ybWFsaXNlZE5hbWUiLDEsIlNjaG9vbDoxIl0")]
    public Task A_forged_cursor(string cursor) => RefusedAsync(
        """query ($before: String) { schools(before: $before) { totalCount } }""",
        $$"""{ "before": "{{cursor}}" }""",
        "Argument 'before' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.",
        path: """["schools"]""",
        argument: "before");

    [Fact]
    public Task A_day_that_is_none() => RefusedAsync(
        """query ($where: EventFilterInput) { events(where: $where) { totalCount } }""",
        """{ "where": { "date": { "gte": "10000-01-01" } } }""",
        "Variable \"$where.date.gte\" got invalid value \"10000-01-01\": expected a day such as 2026-06-16.");

    [Fact]
    public Task A_day_out_of_range() => RefusedAsync(
        """{ reach(groupBy: [AREA], from: "1066-10-14") { asOf } }""",
        "{}",
        "Argument 'from' is 1066-10-14; figures are about days from 2000-01-01 to 2099-12-31. Give a day between them.",
        path: """["reach"]""",
        argument: "from");

    [Theory]
    [InlineData("deliverableHealth(dueFrom: \"2026-02-01\", dueTo: \"2026-01-31\") { asOf }", "dueFrom", "deliverableHealth", "Argument 'dueFrom' is 2026-02-01, after the last day, 2026-01-31; an interval begins before it ends. Swap them, or give a later 'dueTo'.")]
    [InlineData("events(where: { date: { gte: \"2026-02-01\", lt: \"2026-01-31\" } }) { totalCount }", "where.date", "events", "Argument 'where.date' has a 'gte' above its 'lt', and nothing lies between. Exchange them.")]
    public Task An_interval_that_ends_before_it_begins(string field, string argument, string path, string message) =>
        RefusedAsync($$"""{ {{field}} }""", "{}", message, $"""["{path}"]""", argument);

    [Fact]
    public Task Ten_thousand_values_at_once() => RefusedAsync(
        "query ($ids: [ID]) { schools(where: { id: { in: $ids } }) { totalCount } }",
        JsonSerializer.Serialize(new { ids = Enumerable.Range(100_000, 10_000).Select(n => $"School:{n}") }),
        "Argument 'where.id.in' has 10000 values; at most 1000 are compared at once. Ask in several requests.",
        path: """["schools"]""",
        argument: "where.id.in");

    [Theory]
    [InlineData("{ schools { nodes { trust { schools(first: 0) { totalCount } } } } }", """["schools","nodes",0,"trust","schools"]""", "first")]
    [InlineData("{ schools { nodes { trust { schools(where: { openedOn: { gt: \"2026-02-01\", lt: \"2026-01-01\" } }) { totalCount } } } } }", """["schools","nodes",0,"trust","schools"]""", "where.openedOn")]
    [InlineData("{ nodes(ids: [\"School:138591\", \"School:140196\"]) { ... on School { programmes(order: [{ name: ASC }, { name: DESC }]) { totalCount } } } }", """["nodes",0,"programmes"]""", "order")]
    public async Task A_mistake_in_a_nested_list_is_one_error_however_many_parents_there_are(string document, string path, string argument)
    {
        var (response, _) = await graph.RunAsync(document);
        var answer = JsonNode.Parse(response)!;

        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Null(answer["data"]);
        Assert.Equal((path, argument), (error["path"]!.ToJsonString(), (string?)error["extensions"]!["argument"]));
    }

    private async Task RefusedAsync(
        string document, string variables, string message, string? path = null, string? argument = null, string code = "BAD_USER_INPUT", int errors = 1)
    {
        var (response, sent) = await graph.RunAsync(document, variables);
        var all = JsonNode.Parse(response)!["errors"]!.AsArray();

        Assert.Equal(errors, all.Count);
        Assert.Equal(message, (string?)all[0]!["message"]);
        Assert.Equal((path, argument, code, 0), (all[0]!["path"]?.ToJsonString(), (string?)all[0]!["extensions"]!["argument"], (string?)all[0]!["extensions"]!["code"], sent));
    }
}
