using System.Security.Claims;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.4.2 Value resolution: where the values of resolvers' parameters come from.</summary>
public sealed class ResolverTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query {
          trust: Trust!
          who: String
          fromService: String!
          missing: String
          page(first: Int = 10, after: String): String!
          stateful: String!
          change(name: String, note: String): String!
          move(places: Int, lanes: [Int!]): String!
          check(input: Checked!): String!
        }
        input Checked { value: Int! }
        interface Named { name: String! greeting(word: String! = "Hello"): String! }
        type Trust implements Named { name: String! greeting(word: String! = "Hello"): String! schools(open: Boolean!): Schools! }
        type School implements Named { name: String! greeting(word: String! = "Hello"): String! }
        type Schools { nodes: [School!]! totalCount: Int! }
        """,
        typeof(QueryResolvers),
        builder => builder
            .BindRuntimeType<Trust>()
            .BindRuntimeType<School>()
            .BindRuntimeType<Connection<School>>("Schools")
            .AddResolver(typeof(NamedResolvers))
            .AddResolver<SchoolResolvers>()
            .AddResolver<TrustResolvers>());

    [Fact]
    public Task Resolvers_get_the_parent_and_the_arguments_and_the_selection() => Schema.ShouldAnswer(
        "query($open: Boolean!) { trust { a: schools(open: true) { nodes { name } } b: schools(open: $open) { totalCount } } }",
        """{"data":{"trust":{"a":{"nodes":[{"name":"Windsor True: edges? False, total? False"}]},"b":{"totalCount":1}}}}""",
        """{"open":false}""");

    [Fact]
    public Task A_resolver_of_an_interface_answers_for_all_its_types_but_those_with_their_own() => Schema.ShouldAnswer(
        """{ trust { greeting schools(open: true) { nodes { greeting(word: "Hi") } } } }""",
        """{"data":{"trust":{"greeting":"Hello, Windsor","schools":{"nodes":[{"greeting":"Hi school"}]}}}}""");

    [Fact]
    public async Task Resolvers_get_who_asks()
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "Ada")], "test"));

        using var known = await Schema.Executor.ExecuteAsync(
            ExecutableTestSchema.Request("{ who }") with { User = user }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"who":"Ada"}}""", ExecutableTestSchema.TextOf(known));
        Assert.Equal("""{"data":{"who":null}}""", await Schema.ExecuteAsync("{ who }"));
    }

    [Fact]
    public Task Resolvers_get_services_and_resolvers_with_state_are_services() => Schema.ShouldAnswer(
        "{ fromService stateful again: stateful }",
        """{"data":{"fromService":"service","stateful":"call 1","again":"call 2"}}""");

    [Fact]
    public async Task A_service_that_is_missing_fails_its_field_and_is_logged()
    {
        var logged = new List<Exception>();
        var schema = ExecutableTestSchema.Of(
            "type Query { missing: String }", typeof(MissingQuery), options: new ExecutorOptions { OnMaskedException = (exception, _) => logged.Add(exception) });

        var errors = await schema.ErrorsOf("{ missing }");

        Assert.Equal(ErrorCodes.InternalServerError, Assert.Single(errors).Code);
        Assert.Equal("IMissing is not registered as a service; field Query.missing needs it.", Assert.Single(logged).Message);
    }

    [Fact]
    public Task Several_arguments_can_be_one_record() => Schema.ShouldAnswer(
        """{ page all: page(first: null, after: "x") }""",
        """{"data":{"page":"10 after ","all":" after x"}}""");

    [Fact]
    public Task Left_out_and_null_can_be_told_apart() => Schema.ShouldAnswer(
        """query($absent: String) { a: change b: change(name: null, note: "n") c: change(name: "x", note: $absent) }""",
        """{"data":{"a":"keep, keep","b":"set to , set to n","c":"set to x, keep"}}""");

    [Fact]
    public Task A_struct_made_like_an_optional_value_is_one() => Schema.ShouldAnswer(
        """{ a: move b: move(places: null, lanes: null) c: move(places: 2, lanes: [1, 3]) }""",
        """{"data":{"a":"keep, keep","b":"set to , set to ","c":"set to 2, set to 1 3"}}""");

    [Fact]
    public Task An_input_record_can_refuse_in_its_constructor() => Schema.ShouldAnswer(
        "query($v: Int!) { ok: check(input: {value: 1}) constant: check(input: {value: 2}) variable: check(input: {value: $v}) }",
        """
        {"errors":[{"message":"2 is not odd.","locations":[{"line":1,"column":48}],"path":["constant"],"extensions":{"code":"BAD_USER_INPUT"}}],
         "data":null}
        """,
        """{"v":4}""");

    [Fact]
    public async Task The_selection_of_a_deep_chain_of_abstract_types_is_no_larger_than_the_chain()
    {
        // Each level has two types: a walk of all their combinations would not end.
        var document = $"{{ chain {string.Concat(Enumerable.Repeat("{ next ", 60))} {{ name }} {new string('}', 60)} }}";
        var schema = ExecutableTestSchema.Of(
            """
            type Query { chain: Named }
            interface Named { name: String! next: Named }
            type Trust implements Named { name: String! next: Named }
            type School implements Named { name: String! next: Named }
            """,
            typeof(ChainQuery),
            builder => builder.BindRuntimeType<Trust>().BindRuntimeType<School>().AddResolver(typeof(ChainNamedResolvers), "Named"),
            new ExecutorOptions { Validation = new ValidationOptions { Limits = new DocumentLimits { MaxDepth = 100 } } });

        Assert.StartsWith("""{"data":{"chain":{"next":null}}}""", await schema.ExecuteAsync(document), StringComparison.Ordinal);
    }

    private interface IMissing;

    private interface INamed
    {
        string Name { get; }
    }

    private sealed record Trust(string Name) : INamed;

    private sealed record School(string Name) : INamed;

    private sealed record Connection<T>(IReadOnlyList<T> Nodes, int TotalCount);

    private sealed record PageArguments(int? First, string? After);

    private sealed record Checked
    {
        public Checked(int value) =>
            Value = value % 2 == 1 ? value : throw new GraphQLException($"{value} is not odd.", ErrorCodes.BadUserInput);

        public int Value { get; }
    }

    private static class ChainQuery
    {
        public static INamed? GetChain(FieldSelection selection) => selection.Includes("next") ? new Trust("next") : new School("");
    }

    private static class ChainNamedResolvers
    {
        public static INamed? GetNext(INamed named) => named.Name == "next" ? null : named;
    }

    private sealed class Service
    {
        public string Name => "service";
    }

    private static class MissingQuery
    {
        public static string? Missing(IMissing missing) => missing.ToString();
    }

    private sealed class QueryResolvers
    {
        private int _calls;

        public static Trust GetTrust() => new("Windsor");

        public static string? GetWho(ClaimsPrincipal user) => user.Identity!.Name;

        public static string GetFromService(Service service, IServiceProvider services) =>
            ReferenceEquals(service, services.GetService(typeof(Service))) ? service.Name : "another";

        public static string? GetMissing(IMissing missing) => missing.ToString();

        public static string GetPage(PageArguments page) => $"{page.First} after {page.After}";

        public static string GetCheck(Checked input) => $"{input.Value}";

        public string GetStateful() => $"call {++_calls}";

        public static string GetChange(Optional<string?> name, Optional<string?> note) => $"{Text(name)}, {Text(note)}";

        private static string Text(Optional<string?> value) => value.IsGiven ? $"set to {value.Value}" : "keep";

        public static string GetMove(Wish<int?> places, Wish<IReadOnlyList<int>?> lanes) =>
            $"{(places.IsGiven ? $"set to {places.Value}" : "keep")}, {(lanes.IsGiven ? $"set to {string.Join(' ', lanes.Value ?? [])}" : "keep")}";
    }

    /// <summary>Somebody else's optional value.</summary>
    private readonly record struct Wish<T>
    {
        public Wish(T value) => (Value, IsGiven) = (value, true);

        public T? Value { get; }

        public bool IsGiven { get; }
    }

    private static class NamedResolvers
    {
        public static string GetGreeting(INamed named, string word) => $"{word}, {named.Name}";
    }

    private sealed class SchoolResolvers
    {
        public string GetGreeting(string word) => $"{word} school";
    }

    private sealed class TrustResolvers
    {
        public async ValueTask<Connection<School>> GetSchoolsAsync(Trust trust, bool open, FieldSelection selection, CancellationToken ct)
        {
            await Task.Yield();
            ct.ThrowIfCancellationRequested();
            var asked = $"edges? {selection.Includes("edges")}, total? {selection.Includes("totalCount")}";
            return new Connection<School>([new School($"{trust.Name} {open}: {asked}")], selection.Of("nodes").FieldNames.Count + 1);
        }
    }
}
