using System.Security.Claims;

namespace Partnership.Graph.Api.Tests.Mutations;

public sealed class MutationPipelineTests
{
    private const string Rename = """mutation ($input: UpdatePartnershipInput!) { updatePartnership(input: $input) { partnership { name version } errors { __typename ... on Error { code message } } warnings } }""";

    [Fact]
    public async Task The_mutations_of_one_request_see_each_other_in_order()
    {
        await using var graph = await ChangingGraph.StartAsync();

        await graph.AssertAsync(
            """
            mutation {
              first: updatePartnership(input: { id: "Partnership:dudley-group", name: "One", expectedVersion: 1 }) { partnership { name version } }
              stale: updatePartnership(input: { id: "Partnership:dudley-group", name: "Two", expectedVersion: 1 }) { partnership { name } errors { __typename } }
              third: updatePartnership(input: { id: "Partnership:dudley-group", summary: null, expectedVersion: 2 }) { partnership { name summary version } }
            }
            """,
            """
            {
              "data": {
                "first": { "partnership": { "name": "One", "version": 2 } },
                "stale": { "partnership": null, "errors": [{ "__typename": "VersionConflict" }] },
                "third": { "partnership": { "name": "One", "summary": null, "version": 3 } }
              }
            }
            """);
    }

    [Fact]
    public async Task The_same_key_and_input_gives_the_first_result_and_is_carried_out_once()
    {
        await using var graph = await ChangingGraph.StartAsync();
        const string Input = """{ "input": { "id": "Partnership:dudley-group", "name": "Once", "expectedVersion": 1, "idempotencyKey": "k-1" } }""";

        var first = await graph.RunAsync(Rename, Input);
        var again = await graph.RunAsync(Rename, Input);

        Assert.Equal("""{"data":{"updatePartnership":{"partnership":{"name":"Once","version":2},"errors":null,"warnings":[]}}}""", first.ToJsonString());
        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Single(await graph.AuditOfAsync("Partnership:dudley-group"));
    }

    [Fact]
    public async Task The_same_key_with_another_input_is_refused_whatever_aggregate_it_names()
    {
        await using var graph = await ChangingGraph.StartAsync();
        await graph.RunAsync(Rename, """{ "input": { "id": "Partnership:dudley-group", "name": "Once", "idempotencyKey": "k-1" } }""");

        var other = await graph.RunAsync(Rename, """{ "input": { "id": "Partnership:knowledge-sharing", "name": "Once", "idempotencyKey": "k-1" } }""");

        Assert.Equal("IdempotencyKeyReused", (string?)other["data"]!["updatePartnership"]!["errors"]![0]!["__typename"]);
        Assert.Equal(1, (await graph.FindAsync<Partnership>("Partnership:knowledge-sharing")).Version);
    }

    [Fact]
    public async Task A_key_can_be_used_anew_after_24_hours()
    {
        await using var graph = await ChangingGraph.StartAsync();
        await graph.RunAsync(Rename, """{ "input": { "id": "Partnership:dudley-group", "name": "Once", "idempotencyKey": "k-1" } }""");
        graph.Clock.Advance(TimeSpan.FromHours(24));

        var later = await graph.RunAsync(Rename, """{ "input": { "id": "Partnership:knowledge-sharing", "name": "Twice", "idempotencyKey": "k-1" } }""");

        Assert.Equal("Twice", (string?)later["data"]!["updatePartnership"]!["partnership"]!["name"]);
    }

    [Fact]
    public async Task A_refusal_uses_no_key_up()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var refused = await graph.RunAsync(Rename, """{ "input": { "id": "Partnership:dudley-group", "name": "", "idempotencyKey": "k-1" } }""");
        var corrected = await graph.RunAsync(Rename, """{ "input": { "id": "Partnership:dudley-group", "name": "Right", "idempotencyKey": "k-1" } }""");

        Assert.Equal("ValidationFailed", (string?)refused["data"]!["updatePartnership"]!["errors"]![0]!["__typename"]);
        Assert.Equal("Right", (string?)corrected["data"]!["updatePartnership"]!["partnership"]!["name"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_key_has_1_to_100_characters(int length)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = await graph.RunAsync(Rename, $$"""{ "input": { "id": "Partnership:dudley-group", "name": "x", "idempotencyKey": "{{new string('k', length)}}" } }""");

        Assert.Equal($"'idempotencyKey' has {length} characters; it has to have 1 to 100.", (string?)answer["data"]!["updatePartnership"]!["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task Whoever_may_only_read_is_refused_with_an_error_and_the_other_answers_stay()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var reader = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "reader")], "test"));

        var answer = await graph.RunAsync(
            """mutation { a: updatePartnership(input: { id: "Partnership:dudley-group", name: "x" }) { warnings } __typename }""", "{}", reader);

        Assert.Equal("""{"a":null,"__typename":"Mutation"}""", answer["data"]!.ToJsonString());
        Assert.Equal("FORBIDDEN", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(1, (await graph.FindAsync<Partnership>("Partnership:dudley-group")).Version);
    }
}
