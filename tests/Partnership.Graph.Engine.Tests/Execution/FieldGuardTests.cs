using System.Runtime.CompilerServices;
using Partnership.Graph.Engine.Execution.Binding;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>Fields that not everybody may have: refused with an error, or null as if there were no value.</summary>
public sealed class FieldGuardTests
{
    private const string Sdl = """
        type Query { schools: [School!]! closedText: String closedLater: String closedSchool: School closedNever: String! hiddenSchools: [School!] }
        type Mutation { change: Int! closedChange: Int }
        type Subscription { closedTicks: Int openTicks: Tick }
        type Tick { number: Int! closedNumber: Int }
        type School { name: String! hiddenText: String hiddenLater: String hiddenArgument(short: Boolean): String head: School hiddenHead: School closedName: String }
        """;

    private int _asked;
    private readonly Calls _calls = new();

    [Fact]
    public Task Who_may_have_a_field_gets_it() => Schema(isAllowed: true).ShouldAnswer(
        "{ closedText closedLater closedSchool { name } closedNever hiddenSchools { name } schools { name hiddenText hiddenLater hiddenArgument hiddenHead { name } } }",
        """
        {"data":{"closedText":"text","closedLater":"later","closedSchool":{"name":"A"},"closedNever":"never","hiddenSchools":[{"name":"A"}],
        "schools":[{"name":"A","hiddenText":"text","hiddenLater":"later","hiddenArgument":"argument","hiddenHead":{"name":"B"}},
                   {"name":"C","hiddenText":"text","hiddenLater":"later","hiddenArgument":"argument","hiddenHead":{"name":"B"}}]}}
        """);

    [Theory]
    [InlineData("closedText")]
    [InlineData("closedLater")]
    [InlineData("closedSchool { name }")]
    public async Task Who_may_not_gets_null_and_an_error_and_nothing_is_resolved(string field)
    {
        var name = field.Split(' ')[0];

        await Schema(isAllowed: false).ShouldAnswer(
            $"{{ {field} }}",
            $$"""{ "errors": [{ "message": "{{name}} is closed.", "locations": [{"line":1,"column":3}], "path": ["{{name}}"], "extensions": { "code": "FORBIDDEN" } }], "data": { "{{name}}": null } }""");

        Assert.Equal(0, _calls.Count);
    }

    [Fact]
    public Task Where_null_may_not_be_what_is_around_is_null() => Schema(isAllowed: false).ShouldAnswer(
        "{ closedNever }",
        """{"errors":[{"message":"closedNever is closed.","locations":[{"line":1,"column":3}],"path":["closedNever"],"extensions":{"code":"FORBIDDEN"}}],"data":null}""");

    [Fact]
    public async Task What_is_hidden_is_null_without_an_error_and_nothing_is_resolved()
    {
        await Schema(isAllowed: false).ShouldAnswer(
            "{ hiddenSchools { name } schools { name hiddenText hiddenLater hiddenArgument(short: true) hiddenHead { name } } }",
            """
            {"data":{"hiddenSchools":null,
            "schools":[{"name":"A","hiddenText":null,"hiddenLater":null,"hiddenArgument":null,"hiddenHead":null},
                       {"name":"C","hiddenText":null,"hiddenLater":null,"hiddenArgument":null,"hiddenHead":null}]}}
            """);

        Assert.Equal(0, _calls.Count);
    }

    [Fact]
    public async Task A_guard_is_asked_once_for_each_place_and_not_for_each_object()
    {
        await Schema(isAllowed: false).ExecuteAsync("{ schools { hiddenText again: hiddenText head { hiddenText } } }");

        Assert.Equal(3, _asked);
    }

    [Fact]
    public Task An_argument_that_does_not_fit_says_nothing_to_who_may_not_have_the_field() => Schema(isAllowed: false).ShouldAnswer(
        "query ($short: Boolean) { schools { hiddenArgument(short: $short) } }", """{"data":{"schools":[{"hiddenArgument":null},{"hiddenArgument":null}]}}""");

    [Fact]
    public Task An_alias_or_a_fragment_is_no_way_round() => Schema(isAllowed: false).ShouldAnswer(
        "{ other: closedText ... on Query { more: closedText } }",
        """
        {"errors":[{"message":"closedText is closed.","locations":[{"line":1,"column":3}],"path":["other"],"extensions":{"code":"FORBIDDEN"}},
                   {"message":"closedText is closed.","locations":[{"line":1,"column":36}],"path":["more"],"extensions":{"code":"FORBIDDEN"}}],
        "data":{"other":null,"more":null}}
        """);

    [Fact]
    public async Task A_mutation_that_is_refused_changes_nothing_and_the_others_go_on()
    {
        await Schema(isAllowed: false).ShouldAnswer(
            "mutation { closedChange change }",
            """{"errors":[{"message":"closedChange is closed.","locations":[{"line":1,"column":12}],"path":["closedChange"],"extensions":{"code":"FORBIDDEN"}}],"data":{"closedChange":null,"change":1}}""");

        Assert.Equal(1, _calls.Count);
    }

    [Fact]
    public async Task A_subscription_that_is_refused_is_not_opened()
    {
        var answers = await AnswersTo("subscription { closedTicks }");

        Assert.Equal(["""{"errors":[{"message":"closedTicks is closed.","locations":[{"line":1,"column":16}],"path":["closedTicks"],"extensions":{"code":"FORBIDDEN"}}]}"""], answers);
        Assert.Equal(0, _calls.Count);
    }

    [Fact]
    public async Task Below_a_subscription_guards_are_asked_for_each_event()
    {
        var answers = await AnswersTo("subscription { openTicks { number closedNumber } }");

        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.Contains("closedNumber is closed.", answer, StringComparison.Ordinal));
        Assert.Equal(2, _asked);
    }

    [Fact]
    public void A_field_that_cannot_be_null_cannot_be_hidden()
    {
        var schema = ExecutableTestSchema.SchemaOf("type Query { closedNever: String! }");

        var problems = new ExecutableSchemaBuilder(schema).AddResolver(typeof(NeverQuery), "Query").GuardFields(_ => new FieldGuard(_ => null, hides: true)).Build().Problems;

        Assert.StartsWith("Query.closedNever is null for whoever may not see it, but its type String! has no null", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_guard_reports_stops_the_start()
    {
        var schema = ExecutableTestSchema.SchemaOf("type Query { closedNever: String! }");

        var problems = new ExecutableSchemaBuilder(schema).AddResolver(typeof(NeverQuery), "Query").GuardFields(guarded =>
        {
            guarded.Report($"{guarded.Type}.{guarded.Field.Name} says nothing.");
            return null;
        }).Build().Problems;

        Assert.Equal("test.graphql:1:14: Query.closedNever says nothing.", Assert.Single(problems).ToString());
    }

    private ExecutableTestSchema Schema(bool isAllowed)
    {
        var schema = ExecutableTestSchema.Of(Sdl, typeof(Query), builder => builder
            .BindRuntimeType<School>()
            .BindRuntimeType<Tick>()
            .AddResolver(typeof(MutationResolvers))
            .AddResolver(typeof(SubscriptionResolvers))
            .AddResolver(typeof(SchoolResolvers))
            .GuardFields(guarded => guarded.Field.Name.StartsWith("closed", StringComparison.Ordinal) ? new FieldGuard(_ => Refuse(guarded.Field.Name, isAllowed))
                : guarded.Field.Name.StartsWith("hidden", StringComparison.Ordinal) ? new FieldGuard(_ => Refuse(guarded.Field.Name, isAllowed), hides: true)
                : null));
        Calls.Current.Value = _calls;
        return schema;
    }

    private GraphQLError? Refuse(string field, bool isAllowed)
    {
        _asked++;
        return isAllowed ? null : new GraphQLError($"{field} is closed.", ErrorCodes.Forbidden);
    }

    private async Task<List<string>> AnswersTo(string document)
    {
        var answers = new List<string>();
        await foreach (var result in Schema(isAllowed: false).Executor.SubscribeAsync(ExecutableTestSchema.Request(document), TestContext.Current.CancellationToken))
        {
            using (result)
                answers.Add(ExecutableTestSchema.TextOf(result));
        }

        return answers;
    }

    /// <summary>Counts the resolvers of guarded fields, and mutations, that were called.</summary>
    private sealed class Calls
    {
        public static AsyncLocal<Calls> Current { get; } = new();

        public int Count { get; private set; }

        public static T Counted<T>(T value)
        {
            Current.Value!.Count++;
            return value;
        }
    }

    private sealed record School(string Name);

    private sealed record Tick(int Number)
    {
        public int? ClosedNumber => Number;
    }

    private static class Query
    {
        public static IReadOnlyList<School> GetSchools() => [new("A"), new("C")];

        public static string GetClosedText() => Calls.Counted("text");

        public static async ValueTask<string> GetClosedLaterAsync()
        {
            await Task.Yield();
            return Calls.Counted("later");
        }

        public static School GetClosedSchool() => Calls.Counted(new School("A"));

        public static string GetClosedNever() => Calls.Counted("never");

        public static IReadOnlyList<School> GetHiddenSchools() => Calls.Counted<IReadOnlyList<School>>([new("A")]);
    }

    private static class NeverQuery
    {
        public static string GetClosedNever() => "never";
    }

    private static class MutationResolvers
    {
        public static int Change() => Calls.Counted(1);

        public static int? ClosedChange() => Calls.Counted(2);
    }

    private static class SubscriptionResolvers
    {
        public static IAsyncEnumerable<int> ClosedTicks(CancellationToken ct) => Calls.Counted(Numbers(ct));

        public static async IAsyncEnumerable<Tick> OpenTicks([EnumeratorCancellation] CancellationToken ct)
        {
            await foreach (var number in Numbers(ct))
                yield return new Tick(number);
        }

        private static async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken ct)
        {
            for (var i = 1; i <= 2; i++)
            {
                await Task.Yield();
                ct.ThrowIfCancellationRequested();
                yield return i;
            }
        }
    }

    private static class SchoolResolvers
    {
        public static string GetHiddenText(School school) => Calls.Counted("text");

        public static async ValueTask<string> GetHiddenLaterAsync(School school)
        {
            await Task.Yield();
            return Calls.Counted("later");
        }

        public static string GetHiddenArgument(School school, bool? @short) => Calls.Counted("argument");

        public static School GetHead(School school) => new("B");

        public static School GetHiddenHead(School school) => Calls.Counted(new School("B"));

        public static string GetClosedName(School school) => Calls.Counted(school.Name);
    }
}
