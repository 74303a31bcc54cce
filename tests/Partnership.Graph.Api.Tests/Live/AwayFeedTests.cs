using Microsoft.Extensions.Logging;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Store;
using MovableClock = Partnership.Graph.Api.Tests.Authority.MovableClock;

namespace Partnership.Graph.Api.Tests.Live;

/// <summary>Subscriptions over a store whose changes cannot be read for a while.</summary>
public sealed class AwayFeedTests
{
    private const string Follow = "subscription($since: String) { eventChanged(since: $since) { id } }";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2, """{"data":{"eventChanged":{"id":"Event:clinic-goldsmith-flu"}}}""")]
    [InlineData(3, """{"errors":[{"message":"The store does not answer now. Send the same again in a while.","locations":[{"line":1,"column":32}],"path":["eventChanged"],"extensions":{"code":"UNAVAILABLE"}}]}""")]
    public async Task Changes_that_cannot_be_read_are_tried_again_and_then_end_the_stream_in_a_way_to_come_back_from(int away, string told)
    {
        AwayChanges changes = null!;
        await using var graph = await ChangingGraph.StartAsync(store => changes = new AwayChanges(store));
        var place = await graph.PlaceAsync();
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 1");
        // The first read is of the place that the client gave.
        var before = changes.Reads + 1;
        changes.IsAway = read => read > before && read <= before + away;

        var first = await graph.SubscribeAsync(Follow, $$"""{ "since": "{{place}}" }""").TakeAsync(1);

        Assert.Equal(told, Assert.Single(first).ToJsonString());
    }

    [Fact]
    public async Task The_look_at_what_others_commit_tells_once_that_it_cannot_and_once_that_it_can_again()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var (clock, log) = (new MovableClock(graph.Clock.GetUtcNow()), new Heard());
        var changes = new AwayChanges(graph.Store) { IsAway = read => read <= 5 };
        using var listening = graph.Pulse.Listen();
        using var poll = new ChangePoll(changes, graph.Pulse, new LiveOptions(), clock, log);

        await poll.StartAsync(Cancellation);
        while (changes.Reads < 8)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await poll.StopAsync(Cancellation);
        Assert.Equal([LogLevel.Warning, LogLevel.Information], log.Levels);
    }

    /// <summary>A store whose changes cannot be read at some times.</summary>
    private sealed class AwayChanges(IGraphStore store) : IGraphStore, IDisposable
    {
        private int _reads;

        public Func<int, bool> IsAway { get; set; } = _ => false;

        public int Reads => Volatile.Read(ref _reads);

        public IStoreSession OpenSession() => store.OpenSession();

        public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

        public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken) => store.CommitManyAsync(commits, cancellationToken);

        public async Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) =>
            Answers() ? await store.ReadChangesAsync(since, limit, cancellationToken) : throw new StoreUnavailableException("The store is away.");

        public async Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) =>
            Answers() ? await store.LatestChangeAsync(cancellationToken) : throw new StoreUnavailableException("The store is away.");

        public void Dispose() => (store as IDisposable)?.Dispose();

        private bool Answers() => !IsAway(Interlocked.Increment(ref _reads));
    }

    private sealed class Heard : ILogger<ChangePoll>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel > LogLevel.Debug)
                Levels.Add(logLevel);
        }
    }
}
