using Microsoft.Extensions.Logging.Abstractions;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using MovableClock = Partnership.Graph.Api.Tests.Authority.MovableClock;

namespace Partnership.Graph.Api.Tests.Live;

public sealed class ChangePollTests
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_another_process_commits_is_told_at_the_next_look()
    {
        await using var graph = await ChangingGraph.StartAsync();
        using var other = SqliteStore.Open(new SqliteStoreOptions { Path = graph.File });
        var clock = new MovableClock(graph.Clock.GetUtcNow());
        using var poll = new ChangePoll(graph.Store, graph.Pulse, new LiveOptions { PollEvery = Every }, clock, NullLogger<ChangePoll>.Instance);
        var place = await graph.PlaceAsync();
        var told = Task.Run(() => graph.SubscribeAsync("subscription($since: String) { eventChanged(since: $since) { id } }", $$"""{ "since": "{{place}}" }""").TakeAsync(1), Cancellation);
        while (!graph.Pulse.IsListenedTo)
            await Task.Yield();

        await poll.StartAsync(Cancellation);
        await other.CommitAsync(new Commit { AggregateId = NodeId.Parse(LiveGraph.Rivers, null), At = clock.GetUtcNow(), Upserts = [await graph.FindAsync<Event>(LiveGraph.Rivers)] }, Cancellation);
        while (!told.IsCompleted)
        {
            clock.Advance(Every);
            await Task.Yield();
        }

        Assert.Equal(LiveGraph.Rivers, (string?)Assert.Single(await told)["data"]!["eventChanged"]!["id"]);
        await poll.StopAsync(Cancellation);
    }

    [Fact]
    public void A_process_hears_its_own_commits_without_a_look()
    {
        var pulse = new ChangePulse();
        var beat = pulse.Next;

        pulse.Beat();

        Assert.True(beat.IsCompletedSuccessfully);
        Assert.False(pulse.Next.IsCompleted);
    }
}
