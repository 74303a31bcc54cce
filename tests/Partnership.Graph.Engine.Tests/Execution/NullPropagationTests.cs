using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.4.4 Handling field errors.</summary>
public sealed class NullPropagationTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query {
          item: Item
          required: Item!
          items: [Item]
          requiredItems: [Item!]
          allRequired: [Item!]!
          grid: [[Item!]]
          texts: [String]
          requiredTexts: [String!]
          failingList: [Item!]
          later: Item
        }
        type Item {
          name: String
          fails: String
          failsLater: String
          requiredFails: String!
          requiredFailsLater: String!
          requiredNull: String!
          brittle: String!
          child: Item
          requiredChild: Item!
          children: [Item!]!
        }
        """,
        typeof(Query),
        builder => builder.BindRuntimeType<Item>().AddResolver(typeof(ItemResolvers)));

    [Fact]
    public Task A_nullable_field_that_fails_is_null() => Schema.ShouldAnswer(
        "{ item { fails name failsLater } }",
        """
        {"errors":[
          {"message":"fails","locations":[{"line":1,"column":10}],"path":["item","fails"],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"fails later","locations":[{"line":1,"column":21}],"path":["item","failsLater"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"item":{"fails":null,"name":"item 0","failsLater":null}}}
        """);

    [Theory]
    [InlineData("requiredFails", "fails")]
    [InlineData("requiredFailsLater", "fails later")]
    [InlineData("requiredNull", "Cannot return null for non-nullable field Item.requiredNull.")]
    public async Task A_non_null_field_that_fails_makes_its_object_null(string field, string message)
    {
        var answer = await Schema.ExecuteAsync($"{{ item {{ name {field} child {{ name }} }} required {{ name }} }}");

        Assert.EndsWith(""","data":{"item":null,"required":{"name":"item 0"}}}""", answer, StringComparison.Ordinal);
        Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
        Assert.Contains($"\"path\":[\"item\",\"{field}\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public Task Null_goes_out_to_the_nearest_nullable_field() => Schema.ShouldAnswer(
        "{ item { name child { requiredChild { children { requiredChild { requiredFails } } } } } }",
        """
        {"errors":[{"message":"fails","locations":[{"line":1,"column":66}],
          "path":["item","child","requiredChild","children",0,"requiredChild","requiredFails"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"item":{"name":"item 0","child":null}}}
        """);

    [Fact]
    public Task Null_goes_out_to_the_whole_of_data() => Schema.ShouldAnswer(
        "{ item { name } required { requiredFails } }",
        """
        {"errors":[{"message":"fails","locations":[{"line":1,"column":28}],"path":["required","requiredFails"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":null}
        """);

    [Fact]
    public Task A_nullable_item_that_fails_is_null_in_its_list() => Schema.ShouldAnswer(
        "{ items { brittle } }",
        """
        {"errors":[{"message":"brittle","locations":[{"line":1,"column":11}],"path":["items",2,"brittle"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"items":[{"brittle":"item 0"},null,null,{"brittle":"item 3"}]}}
        """);

    [Fact]
    public Task A_non_null_item_that_fails_makes_its_list_null() => Schema.ShouldAnswer(
        "{ requiredItems { brittle } item { name } }",
        """
        {"errors":[{"message":"brittle","locations":[{"line":1,"column":19}],"path":["requiredItems",1,"brittle"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"requiredItems":null,"item":{"name":"item 0"}}}
        """);

    [Fact]
    public Task A_null_among_non_null_items_makes_a_non_null_list_fail_too() => Schema.ShouldAnswer(
        "{ allRequired { name } }",
        """
        {"errors":[{"message":"Cannot return null for non-nullable field Query.allRequired.","locations":[{"line":1,"column":3}],
          "path":["allRequired",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],
         "data":null}
        """);

    [Fact]
    public Task In_lists_of_lists_null_stops_at_the_inner_list() => Schema.ShouldAnswer(
        "{ grid { brittle } }",
        """
        {"errors":[{"message":"brittle","locations":[{"line":1,"column":10}],"path":["grid",2,1,"brittle"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"grid":[[{"brittle":"item 0"},{"brittle":"item 1"}],null,null,[]]}}
        """);

    [Fact]
    public Task Lists_of_leaves_follow_the_same_rules() => Schema.ShouldAnswer(
        "{ texts requiredTexts }",
        """
        {"errors":[{"message":"Cannot return null for non-nullable field Query.requiredTexts.","locations":[{"line":1,"column":9}],
          "path":["requiredTexts",1],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}],
         "data":{"texts":["a",null],"requiredTexts":null}}
        """);

    [Fact]
    public Task A_list_that_fails_while_it_is_read_is_a_failure_of_its_field() => Schema.ShouldAnswer(
        "{ failingList { name } }",
        """
        {"errors":[{"message":"torn","locations":[{"line":1,"column":3}],"path":["failingList"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"failingList":null}}
        """);

    [Fact]
    public Task Errors_come_in_the_order_of_the_response_however_the_fields_are_executed() => Schema.ShouldAnswer(
        "{ later { fails } a: item { failsLater child { fails } fails } b: item { requiredFails requiredFailsLater } }",
        """
        {"errors":[
          {"message":"fails","locations":[{"line":1,"column":11}],"path":["later","fails"],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"fails later","locations":[{"line":1,"column":29}],"path":["a","failsLater"],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"fails","locations":[{"line":1,"column":48}],"path":["a","child","fails"],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"fails","locations":[{"line":1,"column":56}],"path":["a","fails"],"extensions":{"code":"BAD_USER_INPUT"}},
          {"message":"fails","locations":[{"line":1,"column":74}],"path":["b","requiredFails"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":{"later":{"fails":null},"a":{"failsLater":null,"child":{"fails":null},"fails":null},"b":null}}
        """);

    [Fact]
    public async Task A_merged_field_that_fails_names_all_its_places()
    {
        var errors = await Schema.ErrorsOf("{ item { fails }\n item { fails } }");

        Assert.Equal([(1, 10), (2, 9)], Assert.Single(errors).Locations.Select(place => (place.Line, place.Column)));
    }

    private sealed record Item(int Number)
    {
        public string? Name => $"item {Number}";

        public string? Fails => throw Refusal("fails");

        public string RequiredFails => throw Refusal("fails");

        public string RequiredNull => null!;

        public string Brittle => Number is 1 or 2 && Number != Spared ? throw Refusal("brittle") : Name!;

        public int Spared { get; init; }

        public Item? Child => this;

        public Item RequiredChild => this;

        public IReadOnlyList<Item> Children => [this];

        public static GraphQLException Refusal(string message) => new(message, ErrorCodes.BadUserInput);
    }

    private static class Query
    {
        public static Item? GetItem() => new(0);

        public static Item GetRequired() => new(0);

        public static IReadOnlyList<Item?> GetItems() => [new(0), null, new(2), new(3)];

        public static Item[] GetRequiredItems() => [new(0), new(1), new(2)];

        public static List<Item> GetAllRequired() => [new(0), null!];

        public static IEnumerable<Item[]?> GetGrid() =>
            [[new(0), new(1) { Spared = 1 }], null, [new(0), new(1), new(2)], []];

        public static IReadOnlyList<string?> GetTexts() => ["a", null];

        public static IEnumerable<string> GetRequiredTexts() => ["a", null!, "c"];

        public static IEnumerable<Item> GetFailingList()
        {
            yield return new Item(0);
            throw Item.Refusal("torn");
        }

        public static async Task<Item?> GetLaterAsync()
        {
            await Task.Yield();
            return new Item(0);
        }
    }

    private static class ItemResolvers
    {
        public static async Task<string?> GetFailsLaterAsync(Item item)
        {
            await Task.Yield();
            return item.Number < 0 ? "" : throw Item.Refusal("fails later");
        }

        public static async ValueTask<string> GetRequiredFailsLaterAsync(Item item)
        {
            await Task.Yield();
            return item.Number < 0 ? "" : throw Item.Refusal("fails later");
        }
    }
}
