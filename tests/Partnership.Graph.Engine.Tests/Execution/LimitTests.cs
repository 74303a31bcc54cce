using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>Limits as requests meet them: before anything is executed.</summary>
public sealed class LimitTests
{
    private const string Sdl = """
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        type Query { trusts(first: Int! = 2): [Trust!]! @listSize(slicingArguments: ["first"]) }
        type Trust { trusts(first: Int! = 2): [Trust!]! @listSize(slicingArguments: ["first"]) name: String! }
        """;

    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        Sdl,
        typeof(Query),
        builder => builder.AddResolver(typeof(TrustResolvers)).BindRuntimeType<Trust>("Trust"),
        options: new ExecutorOptions
        {
            Validation = new ValidationOptions { Limits = new DocumentLimits { MaxDepth = 3, MaxTypeCost = 20 } },
        });

    [Fact]
    public Task An_operation_within_the_limits_runs() => Schema.ShouldAnswer(
        "query ($n: Int!) { trusts(first: $n) { name } }",
        """{"data":{"trusts":[{"name":"Trust 0"},{"name":"Trust 1"},{"name":"Trust 2"}]}}""",
        """{"n":3}""");

    [Fact]
    public Task What_a_variable_makes_too_costly_is_refused_each_time_it_does() => Schema.ShouldAnswer(
        "query ($n: Int!) { trusts(first: $n) { name } }",
        """
        {"errors":[{
          "message":"The operation has a type cost of 21, more than the limit of 20: ask for shorter lists or in several operations.",
          "locations":[{"line":1,"column":1}],
          "extensions":{"code":"COST_LIMIT_EXCEEDED","typeCost":21,"maxTypeCost":20}}]}
        """,
        """{"n":20}""");

    [Fact]
    public Task What_nests_too_deep_is_refused() => Schema.ShouldAnswer(
        "{ trusts { trusts { trusts { name } } } }",
        """
        {"errors":[{
          "message":"The operation nests fields 4 levels deep, more than the limit of 3.",
          "locations":[{"line":1,"column":1}],
          "extensions":{"code":"DEPTH_LIMIT_EXCEEDED"}}]}
        """);

    private sealed record Trust(string Name);

    private sealed class Query
    {
        public static IReadOnlyList<Trust> GetTrusts(int first) => [.. Enumerable.Range(0, first).Select(i => new Trust($"Trust {i}"))];
    }

    private static class TrustResolvers
    {
        public static IReadOnlyList<Trust> GetTrusts(Trust trust, int first) => [.. Enumerable.Range(0, first).Select(i => new Trust($"{trust.Name}.{i}"))];
    }
}
