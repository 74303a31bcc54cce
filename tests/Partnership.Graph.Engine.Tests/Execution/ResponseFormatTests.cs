using System.Text.Json;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Writing;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>Specification 7: which entries a response has.</summary>
public sealed class ResponseFormatTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        "type Query { a: String fails: [[String]] list: [Item] } type Item { fails: String }",
        typeof(Query),
        builder => builder.BindRuntimeType<Item>().AddResolver(typeof(ItemResolvers)));

    [Theory]
    [InlineData("{ a }", "data")]
    [InlineData("{ a list { fails } }", "errors data")]
    [InlineData("{ nothing }", "errors")]
    [InlineData("query ($v: Int!) { a @skip(if: true) t: __typename }", "errors")]
    [InlineData("{", "errors")]
    public async Task A_response_has_no_other_entries_and_its_errors_first(string document, string entries)
    {
        var response = JsonElement.Parse(await Schema.ExecuteAsync(document));
        Assert.Equal(entries, string.Join(' ', response.EnumerateObject().Select(entry => entry.Name)));
    }

    [Fact]
    public Task An_error_of_a_field_has_a_message_locations_a_path_and_extensions() => Schema.ShouldAnswer(
        "{ items: list { why: fails\n    why: fails } }",
        """
        {"errors":[{"message":"no","locations":[{"line":1,"column":17},{"line":2,"column":5}],"path":["items",0,"why"],"extensions":{"code":"FORBIDDEN"}}],
         "data":{"items":[{"why":null}]}}
        """);

    [Fact]
    public async Task An_error_of_a_request_has_no_path()
    {
        var error = JsonElement.Parse(await Schema.ExecuteAsync("{ nothing }")).GetProperty("errors")[0];
        Assert.Equal("message locations extensions", string.Join(' ', error.EnumerateObject().Select(entry => entry.Name)));
    }

    [Fact]
    public void Extensions_of_a_response_come_last()
    {
        var data = new JsonBuffer(16);
        data.WriteRaw("{}"u8);
        using var result = new ExecutionResult(OperationType.Query, data, []) { Extensions = new Dictionary<string, object?> { ["cost"] = 3 } };

        Assert.Equal("""{"data":{},"extensions":{"cost":3}}""", ExecutableTestSchema.TextOf(result));
    }

    private sealed record Item;

    private static class Query
    {
        public static string GetA() => "a";

        public static IReadOnlyList<IReadOnlyList<string>>? GetFails() => null;

        public static IReadOnlyList<Item> GetList() => [new Item()];
    }

    private static class ItemResolvers
    {
        public static string? GetFails() => throw new GraphQLException("no", ErrorCodes.Forbidden);
    }
}
