using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.1 Executing requests.</summary>
public sealed class RequestTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        "type Query { a: Int! b: Int! } type Mutation { c: Int! }",
        typeof(Query),
        builder => builder.AddResolver(typeof(Mutation)));

    [Fact]
    public Task The_only_operation_runs_without_a_name() =>
        Schema.ShouldAnswer("query Only { a b }", """{"data":{"a":1,"b":2}}""");

    [Fact]
    public async Task The_operation_that_is_named_runs()
    {
        var request = ExecutableTestSchema.Request("query A { a } query B { b }") with { OperationName = "B" };

        using var result = await Schema.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"b":2}}""", ExecutableTestSchema.TextOf(result));
        Assert.Equal(OperationType.Query, result.OperationType);
    }

    [Theory]
    [InlineData("query A { a } query B { b }", null, "The document has more than one operation: say which one to run with \"operationName\".")]
    [InlineData("query Trusts { a }", "Trust", "There is no operation named \"Trust\". Did you mean \"Trusts\"?")]
    [InlineData("query A { a }", "Zzzzzz", "There is no operation named \"Zzzzzz\".")]
    public async Task An_operation_that_cannot_be_found_is_a_request_error(string document, string? name, string message)
    {
        var request = ExecutableTestSchema.Request(document) with { OperationName = name };

        using var result = await Schema.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        Assert.True(result.IsRequestError);
        var error = Assert.Single(result.Errors);
        Assert.Equal((message, ErrorCodes.OperationResolutionFailure), (error.Message, error.Code));
    }

    [Fact]
    public async Task A_request_without_a_document_is_refused()
    {
        using var result = await Schema.Executor.ExecuteAsync(new GraphQLRequest(new TestServices()), TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCodes.BadRequest, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public Task A_document_that_is_not_GraphQL_has_no_data_entry() => Schema.ShouldAnswer(
        "{ a",
        """
        {"errors":[{
          "message":"Syntax error: expected a name, found the end of the text.",
          "locations":[{"line":1,"column":4}],
          "extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}
        """);

    [Fact]
    public async Task An_invalid_document_has_no_data_entry_however_often_it_is_sent()
    {
        for (var time = 0; time < 2; time++)
        {
            using var result = await Schema.Executor.ExecuteAsync(ExecutableTestSchema.Request("{ a x }"), TestContext.Current.CancellationToken);
            Assert.True(result.IsRequestError);
            Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(result.Errors).Code);
        }
    }

    [Fact]
    public async Task An_operation_of_a_kind_the_request_may_not_run_is_refused_and_its_kind_is_told()
    {
        var request = ExecutableTestSchema.Request("mutation { c }") with { AllowedOperations = AllowedOperations.Queries };

        using var result = await Schema.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("A mutation cannot be run this way: only queries can.", Assert.Single(result.Errors).Message);
        Assert.Equal(OperationType.Mutation, result.OperationType);
    }

    [Fact]
    public async Task Introspection_can_be_refused_for_all_and_allowed_for_one()
    {
        var schema = ExecutableTestSchema.Of(
            "type Query { a: Int! b: Int! }", typeof(Query), options: new ExecutorOptions { AllowIntrospection = false });
        var request = ExecutableTestSchema.Request("{ __schema { queryType { name } } }");

        using var refused = await schema.Executor.ExecuteAsync(request, TestContext.Current.CancellationToken);
        using var allowed = await schema.Executor.ExecuteAsync(request with { AllowIntrospection = true }, TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCodes.Forbidden, Assert.Single(refused.Errors).Code);
        Assert.Equal("""{"data":{"__schema":{"queryType":{"name":"Query"}}}}""", ExecutableTestSchema.TextOf(allowed));
    }

    [Fact]
    public async Task An_operation_deeper_or_larger_than_the_options_allow_is_refused()
    {
        var schema = ExecutableTestSchema.Of(
            "type Query { a: Int! b: Int! }", typeof(Query), options: new ExecutorOptions { MaxDepth = 2, MaxFields = 5 });

        var deep = await schema.ErrorsOf("{ __schema { queryType { ofType { name } } } }");
        var large = await schema.ErrorsOf("{ a1: a a2: a a3: a a4: a a5: a a6: a }");

        Assert.Equal(ErrorCodes.DepthLimitExceeded, Assert.Single(deep).Code);
        Assert.Equal("The operation has more than 5 fields once its fragments are unfolded, which is the limit.", Assert.Single(large).Message);
    }

    [Fact]
    public async Task A_response_larger_than_the_options_allow_is_given_up()
    {
        var anyNumberOfAliases = new ValidationOptions { Limits = new DocumentLimits { MaxAliasesPerField = int.MaxValue } };
        var schema = ExecutableTestSchema.Of(
            "type Query { a: Int! b: Int! }",
            typeof(Query),
            options: new ExecutorOptions { MaxResponseBytes = 1_000, Validation = anyNumberOfAliases });
        var fields = string.Concat(Enumerable.Range(0, 200).Select(number => $" a{number}: a"));

        await schema.ShouldAnswer(
            $"{{{fields}}}",
            """
            {"errors":[{"message":"The response has more than 1000 bytes, which is the limit. Ask for less, or page by page.",
              "extensions":{"code":"COST_LIMIT_EXCEEDED"}}],
             "data":null}
            """);
    }

    private static class Query
    {
        public static int GetA() => 1;

        public static int GetB() => 2;
    }

    private static class Mutation
    {
        public static int C() => 3;
    }
}
