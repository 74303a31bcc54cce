using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Api.Tests.Operations;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>What the API answers does not depend on the store it stands on.</summary>
public sealed class SameAnswersTests(SeededGraph sqlite)
{
    // A condition on another type is a query of its own on Cosmos DB, a page through edges two or three, a search up to two.
    private const int MostForEach = 3;

    public static TheoryData<string, string, int> Operations => EveryOperationTests.Costs;

    // One of them needs documents that only its own tests have.
    public static TheoryData<string> Mutations => [.. MutationExamples.CarriedOut.Keys.Except(["carryOverParticipation"])];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_sample_operation_has_the_same_answer_on_cosmos_in_queries_by_level(string operation, string variables, int storeQueries)
    {
        await using var cosmos = await CosmosGraph.StartAsync();
        var document = SchemaFiles.Operation(operation);

        var (expected, _) = await sqlite.RunAsync(document, variables);
        var (response, sent) = await cosmos.RunAsync(document, variables);

        Assert.False(response.Contains("\"errors\"", StringComparison.Ordinal), response);
        Assert.Equal(expected, response);
        Assert.InRange(sent, 1, storeQueries * MostForEach);
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Each_mutation_is_carried_out_on_cosmos_and_with_one_key_once(string mutation)
    {
        await using var cosmos = await CosmosGraph.StartAsync();
        var (input, fields, node) = MutationExamples.CarriedOut[mutation];
        var document = $$"""mutation { done: {{mutation}}(input: { {{input}}, idempotencyKey: "one" }) { {{fields}} errors { __typename } } }""";

        var (first, _) = await cosmos.RunAsync(document);
        var (again, _) = await cosmos.RunAsync(document);

        var name = fields[..fields.IndexOf(' ', StringComparison.Ordinal)];
        Assert.Equal(BoundContract.Layout($$"""{ "data": { "done": { "{{name}}": {{node}}, "errors": null } } }"""), first);
        Assert.Equal(first, again);
    }
}
