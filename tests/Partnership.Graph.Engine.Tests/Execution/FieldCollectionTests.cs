namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.3.2 Field collection: merging, aliases, fragments, conditions.</summary>
public sealed class FieldCollectionTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query { trust: Trust! parties: [Party!]! any: [Any!]! }
        interface Party { name: String! }
        type Trust implements Party { name: String! schools: [School!]! }
        type School implements Party { name: String! urn: Int! trust: Trust! }
        union Any = School | Trust
        """,
        typeof(Query),
        builder => builder.BindRuntimeType<Trust>().BindRuntimeType<School>().AddResolver(typeof(SchoolResolvers)));

    [Fact]
    public Task Fields_with_one_name_are_merged_where_the_first_stands() => Schema.ShouldAnswer(
        "{ trust { schools { name } name schools { urn name } } }",
        """{"data":{"trust":{"schools":[{"name":"Rivers","urn":1},{"name":"Goldsmith","urn":2}],"name":"Windsor"}}}""");

    [Fact]
    public Task Aliases_are_the_names_in_the_response() => Schema.ShouldAnswer(
        "{ t: trust { n: name m: name } trust { name } }",
        """{"data":{"t":{"n":"Windsor","m":"Windsor"},"trust":{"name":"Windsor"}}}""");

    [Fact]
    public Task Fragments_are_unfolded_in_place() => Schema.ShouldAnswer(
        "{ trust { ...Names ... { __typename } ...Names } } fragment Names on Party { name ... on Trust { schools { ...Name } } } fragment Name on Party { name }",
        """{"data":{"trust":{"name":"Windsor","schools":[{"name":"Rivers"},{"name":"Goldsmith"}],"__typename":"Trust"}}}""");

    [Fact]
    public Task Fragments_apply_to_the_types_they_are_on() => Schema.ShouldAnswer(
        "{ parties { __typename name ... on School { urn } ... on Trust { schools { urn } } } any { ... on Party { name } ... on School { trust { name } } } }",
        """
        {"data":{
          "parties":[
            {"__typename":"School","name":"Rivers","urn":1},
            {"__typename":"Trust","name":"Windsor","schools":[{"urn":1},{"urn":2}]},
            {"__typename":"School","name":"Goldsmith","urn":2}],
          "any":[{"name":"Windsor"},{"name":"Goldsmith","trust":{"name":"Windsor"}}]}}
        """);

    [Fact]
    public Task An_object_of_which_nothing_applies_is_empty() => Schema.ShouldAnswer(
        "{ any { ... on School { urn } } }",
        """{"data":{"any":[{},{"urn":2}]}}""");

    [Theory]
    [InlineData("@skip(if: true)", "@include(if: true)", """{"schools":[]}""")]
    [InlineData("@skip(if: false)", "@include(if: false)", """{"name":"Windsor"}""")]
    [InlineData("@include(if: true) @skip(if: true)", "@include(if: true) @skip(if: false)", """{"schools":[]}""")]
    [InlineData("@include(if: false) @skip(if: false)", "@include(if: true) @skip(if: false)", """{"schools":[]}""")]
    public Task Skip_and_include_leave_out_fields(string onName, string onSchools, string expected) => Schema.ShouldAnswer(
        $"{{ trust {{ name {onName} schools {onSchools} {{ ... @skip(if: true) {{ name }} }} }} }}",
        $$$"""{"data":{"trust":{{{expected.Replace("[]", "[{},{}]", StringComparison.Ordinal)}}}}}""");

    [Fact]
    public async Task Conditions_by_variables_are_decided_for_each_request()
    {
        const string Document = "query($full: Boolean!, $not: Boolean = false) { trust { ...F @include(if: $full) name __typename @skip(if: $not) } } fragment F on Trust { schools { urn } name }";

        await Schema.ShouldAnswer(Document, """{"data":{"trust":{"name":"Windsor","__typename":"Trust"}}}""", """{"full":false}""");
        await Schema.ShouldAnswer(Document, """{"data":{"trust":{"schools":[{"urn":1},{"urn":2}],"name":"Windsor"}}}""", """{"full":true,"not":true}""");
        await Schema.ShouldAnswer(Document, """{"data":{"trust":{"name":"Windsor","__typename":"Trust"}}}""", """{"full":false}""");
    }

    [Fact]
    public async Task A_condition_that_is_null_is_a_request_error()
    {
        var error = Assert.Single(await Schema.ErrorsOf("query($not: Boolean = false) { trust { name @skip(if: $not) } }", """{"not":null}"""));

        Assert.Equal("Variable \"$not\" decides @skip, so it cannot be null.", error.Message);
    }

    [Fact]
    public Task A_fragment_that_is_left_out_once_still_applies_elsewhere() => Schema.ShouldAnswer(
        "{ trust { ...F @skip(if: true) ...F } } fragment F on Trust { name }",
        """{"data":{"trust":{"name":"Windsor"}}}""");

    [Fact]
    public Task The_type_name_is_known_at_the_root_and_in_introspection() => Schema.ShouldAnswer(
        """{ __typename __type(name: "School") { __typename name } }""",
        """{"data":{"__typename":"Query","__type":{"__typename":"__Type","name":"School"}}}""");

    private abstract record Party(string Name);

    private sealed record Trust(string Name) : Party(Name)
    {
        public IReadOnlyList<School> Schools { get; } = [new("Rivers", 1), new("Goldsmith", 2)];
    }

    private sealed record School(string Name, int Urn) : Party(Name);

    private static class Query
    {
        private static readonly Trust Windsor = new("Windsor");

        public static Trust GetTrust() => Windsor;

        public static IEnumerable<Party> GetParties() => [Windsor.Schools[0], Windsor, Windsor.Schools[1]];

        public static IReadOnlyList<object> GetAny() => [Windsor, Windsor.Schools[1]];
    }

    private static class SchoolResolvers
    {
        public static Trust GetTrust(School school) => new($"Windsor{(school.Urn == 0 ? "?" : "")}");
    }
}
