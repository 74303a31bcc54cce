using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>A resolver may find that the request itself is wrong, whatever the field's parent.</summary>
public sealed class RequestRefusalTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query { items: [Item]! fine: Int }
        type Mutation { items: [Item]! }
        type Item { number: Int! page(size: Int!): Int pageLater(size: Int!): Int }
        """,
        typeof(Query),
        builder => builder.BindRuntimeType<Item>().AddResolver(typeof(Mutation)).AddResolver(typeof(ItemResolvers)));

    [Theory]
    [InlineData("page")]
    [InlineData("pageLater")]
    public Task A_query_is_refused_with_one_error_and_no_data(string field) => Schema.ShouldAnswer(
        $$"""{ fine items { number {{field}}(size: 0) } }""",
        """
        {"errors":[{"message":"size","locations":[{"line":1,"column":23}],"path":["items",0,"FIELD"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":null}
        """.Replace("FIELD", field, StringComparison.Ordinal));

    [Fact]
    public Task A_mutation_says_what_it_did_all_the_same() => Schema.ShouldAnswer(
        "mutation { items { number page(size: 0) } }",
        """
        {"errors":[
          {"message":"size","locations":[{"line":1,"column":27}],"path":["items",0,"page"],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"size","locations":[{"line":1,"column":27}],"path":["items",1,"page"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"items":[{"number":1,"page":null},{"number":2,"page":null}]}}
        """);

    private sealed record Item(int Number);

    private static class Query
    {
        public static IReadOnlyList<Item> GetItems() => [new(1), new(2)];

        public static int GetFine() => 1;
    }

    private static class Mutation
    {
        public static IReadOnlyList<Item> GetItems() => [new(1), new(2)];
    }

    private static class ItemResolvers
    {
        public static int? GetPage(Item item, int size) => size > 0 ? item.Number : throw Refusal();

        public static async ValueTask<int?> GetPageLaterAsync(Item item, int size)
        {
            await Task.Yield();
            return size > 0 ? item.Number : throw Refusal();
        }

        private static GraphQLException Refusal() => new("size", ErrorCodes.BadUserInput) { RefusesRequest = true };
    }
}
