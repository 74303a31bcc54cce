using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>What clients see of exceptions.</summary>
public sealed class ExceptionMaskTests
{
    private readonly List<(Exception Exception, string Id)> _logged = [];

    [Fact]
    public async Task A_bug_is_masked_under_an_id_that_is_logged()
    {
        var error = Assert.Single(await Schema(new ExecutorOptions()).ErrorsOf("{ bug }"));

        var (exception, id) = Assert.Single(_logged);
        Assert.Equal("the password is 1234", exception.Message);
        Assert.Equal($"Something went wrong on our side; it is logged as {id}.", error.Message);
        Assert.Equal((ErrorCodes.InternalServerError, id), (error.Code, error.Extensions!["id"]));
    }

    [Fact]
    public async Task Details_are_shown_where_the_options_say_so()
    {
        var error = Assert.Single(await Schema(new ExecutorOptions { IncludeExceptionDetails = true }).ErrorsOf("{ bug }"));

        var details = Assert.IsType<Dictionary<string, object?>>(error.Extensions!["exception"]);
        Assert.Equal("System.InvalidOperationException", details["type"]);
        Assert.Equal("the password is 1234", details["message"]);
    }

    [Fact]
    public async Task A_refusal_is_shown_with_its_code_and_extensions_and_not_logged()
    {
        var answer = await Schema(new ExecutorOptions()).ExecuteAsync("{ refusal }");

        Assert.Equal(
            """{"errors":[{"message":"Coordinators only.","locations":[{"line":1,"column":3}],"path":["refusal"],"extensions":{"code":"FORBIDDEN","role":"Coordinator","ids":[1,2]}}],"data":{"refusal":null}}""",
            answer);
        Assert.Empty(_logged);
    }

    [Fact]
    public async Task An_outage_is_shown_in_the_programs_own_words_and_told_once_for_an_operation()
    {
        List<Exception> told = [];
        var options = new ExecutorOptions
        {
            OutageOf = exception => exception is IOException ? new GraphQLError("Come back later.", ErrorCodes.Unavailable) : null,
            OnOutage = told.Add,
        };

        var answer = await Schema(options).ExecuteAsync("{ outage again: outage bug }");

        Assert.Contains("""{"message":"Come back later.","locations":[{"line":1,"column":3}],"path":["outage"],"extensions":{"code":"UNAVAILABLE"}}""", answer, StringComparison.Ordinal);
        Assert.Contains("""["again"],"extensions":{"code":"UNAVAILABLE"}}""", answer, StringComparison.Ordinal);
        Assert.Equal("the disk is away", Assert.Single(told).Message);
        Assert.IsType<InvalidOperationException>(Assert.Single(_logged).Exception);
    }

    private ExecutableTestSchema Schema(ExecutorOptions options) => ExecutableTestSchema.Of(
        "type Query { bug: String refusal: String outage: String }",
        typeof(Query),
        options: options with { OnMaskedException = (exception, id) => _logged.Add((exception, id)) });

    private static class Query
    {
        public static string? GetBug() => throw new InvalidOperationException("the password is 1234");

        public static string? GetOutage() => throw new IOException("the disk is away");

        public static string? GetRefusal() => throw new GraphQLException(new GraphQLError("Coordinators only.", ErrorCodes.Forbidden)
        {
            Extensions = new Dictionary<string, object?> { ["role"] = "Coordinator", ["ids"] = new List<int> { 1, 2 } },
        });
    }
}
