using System.Runtime.CompilerServices;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>6.2.3 Subscription.</summary>
public sealed class SubscriptionTests
{
    private static readonly ExecutableTestSchema Schema = ExecutableTestSchema.Of(
        """
        type Query { version: Int! }
        type Mutation { change: Int! }
        type Subscription { changed(from: Int!): Change! counted: Int refused: Int torn(after: Int): Int }
        type Change { number: Int! failing: String loaded: Int! }
        """,
        typeof(Query),
        builder => builder
            .BindRuntimeType<Change>()
            .AddResolver(typeof(MutationResolvers))
            .AddResolver(typeof(SubscriptionResolvers))
            .AddResolver(typeof(ChangeResolvers)));

    [Fact]
    public async Task Each_event_is_answered_as_a_query_is()
    {
        var answers = await AnswersTo("subscription($from: Int!) { changed(from: $from) { n: number failing } }", """{"from":7}""");

        Assert.Equal(
            [
                """{"errors":[{"message":"no","locations":[{"line":1,"column":62}],"path":["changed","failing"],"extensions":{"code":"FORBIDDEN"}}],"data":{"changed":{"n":7,"failing":null}}}""",
                """{"data":{"changed":{"n":8,"failing":"no failure"}}}""",
            ],
            answers);
    }

    [Fact]
    public async Task Events_can_be_leaves_and_null() =>
        Assert.Equal(["""{"data":{"counted":1}}""", """{"data":{"counted":null}}"""], await AnswersTo("subscription { counted }"));

    [Fact]
    public async Task A_source_that_cannot_be_opened_is_a_request_error() => Assert.Equal(
        ["""{"errors":[{"message":"Not you.","locations":[{"line":1,"column":16}],"path":["refused"],"extensions":{"code":"FORBIDDEN"}}]}"""],
        await AnswersTo("subscription { refused }"));

    [Fact]
    public async Task A_source_that_fails_ends_with_a_request_error() => Assert.Equal(
        [
            """{"data":{"torn":1}}""",
            """{"errors":[{"message":"The store is gone.","locations":[{"line":1,"column":16}],"path":["torn"],"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""",
        ],
        await AnswersTo("subscription { torn }"));

    [Fact]
    public async Task Whoever_asks_is_told_that_the_source_is_open_before_the_first_event_and_not_where_it_cannot_be_opened()
    {
        List<string> heard = [];
        foreach (var document in new[] { "subscription { counted }", "subscription { refused }" })
        {
            var request = ExecutableTestSchema.Request(document) with { Opened = () => heard.Add("open") };
            heard.AddRange((await AnswersTo(request)).Select(answer => answer.Contains("errors", StringComparison.Ordinal) ? "refused" : "event"));
        }

        Assert.Equal(["open", "event", "event", "refused"], heard);
    }

    [Fact]
    public async Task Each_event_reads_anew_with_services_of_its_own()
    {
        var scopes = new List<Scope>();
        var request = ExecutableTestSchema.Request("subscription { changed(from: 1) { loaded } }") with
        {
            BeginEvent = () =>
            {
                scopes.Add(new Scope());
                return scopes[^1];
            },
        };

        var answers = await AnswersTo(request);

        Assert.Equal(["""{"data":{"changed":{"loaded":1}}}""", """{"data":{"changed":{"loaded":2}}}"""], answers);
        Assert.All(scopes, scope => Assert.True(scope.IsDisposed));
    }

    [Fact]
    public async Task Queries_and_mutations_give_one_result()
    {
        Assert.Equal(["""{"data":{"version":1}}"""], await AnswersTo("{ version }"));
        Assert.Equal(["""{"data":{"change":2}}"""], await AnswersTo("mutation { change }"));
    }

    [Fact]
    public async Task What_is_wrong_with_the_request_is_the_only_result()
    {
        var answer = Assert.Single(await AnswersTo("subscription { nothing }"));

        Assert.StartsWith("""{"errors":[""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Executing_a_subscription_without_a_stream_is_refused()
    {
        var error = Assert.Single(await Schema.ErrorsOf("subscription { counted }"));

        Assert.Equal(ErrorCodes.OperationResolutionFailure, error.Code);
    }

    [Fact]
    public async Task When_nobody_listens_any_more_the_source_is_closed()
    {
        using var listening = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var service = new Endless();
        var schema = ExecutableTestSchema.Of(
            "type Query { version: Int! } type Subscription { endless: Int! }", typeof(Query), builder => builder.AddResolver(typeof(EndlessResolvers), "Subscription"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in schema.Executor.SubscribeAsync(
                ExecutableTestSchema.Request("subscription { endless }", services: new TestServices(service)), listening.Token))
            {
                result.Dispose();
                await listening.CancelAsync();
            }
        });
        Assert.True(service.IsClosed);
    }

    private static Task<List<string>> AnswersTo(string document, string? variables = null) =>
        AnswersTo(ExecutableTestSchema.Request(document, variables));

    private static async Task<List<string>> AnswersTo(GraphQLRequest request)
    {
        var answers = new List<string>();
        await foreach (var result in Schema.Executor.SubscribeAsync(request, TestContext.Current.CancellationToken))
        {
            answers.Add(ExecutableTestSchema.TextOf(result));
            result.Dispose();
        }

        return answers;
    }

    private sealed record Change(int Number)
    {
        public string? Failing => Number == 7 ? throw new GraphQLException("no", ErrorCodes.Forbidden) : "no failure";
    }

    private sealed class Scope : IEventScope
    {
        private static readonly ReadCount Shared = new();

        public bool IsDisposed { get; private set; }

        public IServiceProvider Services { get; } = new TestServices(Shared);

        public ValueTask DisposeAsync()
        {
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ReadCount
    {
        public int Reads { get; set; }
    }

    private sealed class Loader : BatchDataLoader<int, int>
    {
        private int _batches;

        protected override ValueTask<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
        {
            _batches++;
            return ValueTask.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(key => key, _ => _batches));
        }
    }

    private sealed class Endless
    {
        public bool IsClosed { get; set; }
    }

    private static class Query
    {
        public static int GetVersion() => 1;
    }

    private static class MutationResolvers
    {
        public static int Change() => 2;
    }

    private static class ChangeResolvers
    {
        public static async Task<int> GetLoadedAsync(Change change, ReadCount count, Loader loader, CancellationToken ct)
        {
            // A loader of a scope of its own has loaded nothing before.
            var batches = await loader.LoadAsync(change.Number, ct);
            return ++count.Reads * batches;
        }
    }

    private static class EndlessResolvers
    {
        public static async IAsyncEnumerable<int> EndlessAsync(Endless endless, [EnumeratorCancellation] CancellationToken ct)
        {
            try
            {
                yield return 1;
                await Task.Delay(Timeout.Infinite, ct);
            }
            finally
            {
                endless.IsClosed = true;
            }
        }
    }

    private static class SubscriptionResolvers
    {
        public static async IAsyncEnumerable<Change> ChangedAsync(int from)
        {
            yield return new Change(from);
            await Task.Yield();
            yield return new Change(from + 1);
        }

        public static async Task<IAsyncEnumerable<int?>> GetCountedAsync()
        {
            await Task.Yield();
            return Count();
        }

        public static IAsyncEnumerable<int> Refused() => throw new GraphQLException("Not you.", ErrorCodes.Forbidden);

        public static async IAsyncEnumerable<int> TornAsync(int? after)
        {
            await Task.Yield();
            yield return after ?? 1;
            throw new GraphQLException("The store is gone.", ErrorCodes.InternalServerError);
        }

        private static async IAsyncEnumerable<int?> Count()
        {
            await Task.Yield();
            yield return 1;
            yield return null;
        }
    }
}
