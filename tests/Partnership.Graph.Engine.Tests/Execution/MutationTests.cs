using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.2.2 Mutation: root fields run one after the other.</summary>
public sealed class MutationTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query { value: Int! }
        type Mutation { add(by: Int!): Counter! addLater(by: Int!): Counter! failing: Counter failingRequired: Counter! nothing: Int }
        type Counter { value: Int! valueLater: Int! loaded: Int! }
        """,
        typeof(CounterQuery),
        builder => builder.BindRuntimeType<Counter>().AddResolver(typeof(MutationResolvers)).AddResolver(typeof(CounterResolvers)));

    [Fact]
    public Task A_root_field_and_all_below_it_are_complete_before_the_next_begins() => Schema.ShouldAnswer(
        "mutation { a: addLater(by: 1) { ...C } b: add(by: 1) { ...C } c: addLater(by: 1) { ...C } } fragment C on Counter { valueLater value }",
        """{"data":{"a":{"valueLater":1,"value":1},"b":{"valueLater":2,"value":2},"c":{"valueLater":3,"value":3}}}""",
        services: new TestServices(new Counter()));

    [Fact]
    public Task What_a_loader_read_before_a_change_is_read_again_after_it() => Schema.ShouldAnswer(
        "mutation { a: add(by: 1) { loaded } b: add(by: 1) { loaded } }",
        """{"data":{"a":{"loaded":1},"b":{"loaded":2}}}""",
        services: new TestServices(new Counter()));

    [Fact]
    public async Task A_nullable_root_field_that_fails_does_not_stop_the_next()
    {
        var counter = new Counter();

        await Schema.ShouldAnswer(
            "mutation { failing { value } add(by: 1) { value } nothing }",
            """
            {"errors":[{"message":"no","locations":[{"line":1,"column":12}],"path":["failing"],"extensions":{"code":"FORBIDDEN"}}],
             "data":{"failing":null,"add":{"value":1},"nothing":null}}
            """,
            services: new TestServices(counter));
    }

    [Fact]
    public async Task After_a_non_null_root_field_that_fails_nothing_more_is_done()
    {
        var counter = new Counter();

        await Schema.ShouldAnswer(
            "mutation { a: add(by: 1) { value } failingRequired { value } b: add(by: 1) { value } }",
            """
            {"errors":[{"message":"no","locations":[{"line":1,"column":36}],"path":["failingRequired"],"extensions":{"code":"FORBIDDEN"}}],
             "data":null}
            """,
            services: new TestServices(counter));
        Assert.Equal(1, counter.Value);
    }

    private sealed class Counter
    {
        public int Value { get; set; }
    }

    private sealed class ValueLoader : BatchDataLoader<Counter, int>
    {
        protected override ValueTask<IReadOnlyDictionary<Counter, int>> LoadBatchAsync(IReadOnlyList<Counter> keys, CancellationToken ct) =>
            ValueTask.FromResult<IReadOnlyDictionary<Counter, int>>(keys.ToDictionary(key => key, key => key.Value));
    }

    private static class CounterQuery
    {
        public static int GetValue() => 0;
    }

    private static class CounterResolvers
    {
        public static async Task<int> GetValueLaterAsync(Counter counter)
        {
            await Task.Yield();
            return counter.Value;
        }

        public static ValueTask<int> GetLoadedAsync(Counter counter, ValueLoader loader, CancellationToken ct) => loader.LoadAsync(counter, ct);
    }

    private static class MutationResolvers
    {
        public static Counter Add(int by, Counter counter)
        {
            counter.Value += by;
            return counter;
        }

        public static async Task<Counter> AddLaterAsync(int by, Counter counter)
        {
            await Task.Yield();
            return Add(by, counter);
        }

        public static Counter? Failing(Counter counter) => counter.Value < 0 ? counter : throw new GraphQLException("no", ErrorCodes.Forbidden);

        public static Counter FailingRequired(Counter counter) => Failing(counter)!;

        public static int? Nothing() => null;
    }
}
