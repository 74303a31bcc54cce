using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Mutations;

public sealed class ContentionTests
{
    private const string Rename = """mutation { updatePartnership(input: { id: "Partnership:dudley-group", name: "New" }) { partnership { name } } }""";
    private static readonly NodeId Dudley = NodeId.Parse("Partnership:dudley-group", null);
    private static readonly Caller Somebody = new() { Actor = "somebody", Access = AccessLevel.Administrator };

    [Fact]
    public async Task A_race_that_is_lost_is_decided_again_on_what_the_winner_wrote()
    {
        var losing = new Interference { Conflicts = 3 };
        await using var graph = await ChangingGraph.StartAsync(losing.Before);

        var answer = await graph.RunAsync(Rename);

        Assert.Equal("New", (string?)answer["data"]!["updatePartnership"]!["partnership"]!["name"]);
        Assert.Equal(5, (await graph.FindAsync<Partnership>(Dudley.Value)).Version);
    }

    [Fact]
    public async Task Whoever_expects_a_version_and_loses_the_race_is_told()
    {
        var losing = new Interference { Conflicts = 1 };
        await using var graph = await ChangingGraph.StartAsync(losing.Before);

        var answer = await graph.RunAsync(
            """mutation { updatePartnership(input: { id: "Partnership:dudley-group", name: "New", expectedVersion: 1 }) { errors { ... on VersionConflict { actualVersion } } } }""");

        Assert.Equal(2, (int?)answer["data"]!["updatePartnership"]!["errors"]![0]!["actualVersion"]);
        Assert.Empty(await graph.AuditOfAsync(Dudley.Value));
    }

    [Fact]
    public async Task Races_lost_again_and_again_end_in_a_clear_error()
    {
        var losing = new Interference { Conflicts = int.MaxValue };
        await using var graph = await ChangingGraph.StartAsync(losing.Before);

        var answer = await graph.RunAsync(Rename);

        Assert.Equal("UNAVAILABLE", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(20, losing.Commits);
        Assert.All(graph.Clock.Waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(250)));
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "UNAVAILABLE")]
    public async Task A_store_that_is_busy_is_tried_again_and_then_said_to_be(int busy, string? code)
    {
        var occupied = new Interference { Busy = busy };
        await using var graph = await ChangingGraph.StartAsync(occupied.Before);

        var answer = await graph.RunAsync(Rename);

        Assert.Equal(code, (string?)answer["errors"]?[0]?["extensions"]!["code"]);
        Assert.Equal(2, graph.Clock.Waits.Count);
        Assert.Equal(code is null ? "New" : "Windsor Academy Trust and The Dudley Group", (await graph.FindAsync<Partnership>(Dudley.Value)).Name);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "UNAVAILABLE")]
    public async Task A_store_that_cannot_be_read_is_tried_again_and_then_said_to_be(int away, string? code)
    {
        // The first session is the operation's own.
        var unreadable = new Interference { IsAway = session => session > 1 && session <= 1 + away };
        await using var graph = await ChangingGraph.StartAsync(unreadable.Before);

        var answer = await graph.RunAsync(Rename);

        Assert.Equal(code, (string?)answer["errors"]?[0]?["extensions"]!["code"]);
        Assert.Equal(code is null ? null : "[\"updatePartnership\"]", answer["errors"]?[0]?["path"]!.ToJsonString());
        Assert.Equal(code is null ? 2 : 1, (await graph.FindAsync<Partnership>(Dudley.Value)).Version);
    }

    [Fact]
    public async Task What_was_carried_out_and_cannot_be_shown_is_no_error()
    {
        var unreadable = new Interference { IsAway = session => session == 3 };
        await using var graph = await ChangingGraph.StartAsync(unreadable.Before);

        var answer = await graph.RunAsync(Rename.Replace("{ name }", "{ name } errors { __typename } warnings", StringComparison.Ordinal));

        Assert.Null(answer["errors"]);
        Assert.Equal(
            """{"partnership":null,"errors":null,"warnings":["It was carried out, but the store does not answer now, so what it came to cannot be shown. Read it again in a while."]}""",
            answer["data"]!["updatePartnership"]!.ToJsonString());
        Assert.Equal("New", (await graph.FindAsync<Partnership>(Dudley.Value)).Name);
    }

    [Fact]
    public async Task A_commit_nobody_knows_of_is_looked_up_by_its_key()
    {
        var losing = new Interference { Uncertain = 1 };
        await using var graph = await ChangingGraph.StartAsync(losing.Before);

        var answer = await graph.RunAsync(Rename.Replace("name:", """idempotencyKey: "one", name:""", StringComparison.Ordinal));

        Assert.Equal("New", (string?)answer["data"]!["updatePartnership"]!["partnership"]!["name"]);
        Assert.Equal((1, 2), (losing.Commits, (await graph.FindAsync<Partnership>(Dudley.Value)).Version));
    }

    [Fact]
    public async Task A_commit_nobody_knows_of_and_without_a_key_is_not_said_to_have_changed_nothing()
    {
        var losing = new Interference { Uncertain = 1 };
        await using var graph = await ChangingGraph.StartAsync(losing.Before);

        var answer = await graph.RunAsync(Rename);

        Assert.Equal("TIMEOUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Contains("it is not known whether the change was made", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
        Assert.Equal(1, losing.Commits);
    }

    [Fact]
    public async Task Of_many_at_once_none_is_lost()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var council = Enumerable.Range(0, 16).Select(number => new ProposeDeliverable(Dudley, $"Number {number}", "Done", new DateOnly(2026, 9, 1)));

        var outcomes = await Task.WhenAll(council.Select(command => Task.Run(() =>
            graph.Commands.RunAsync(command, Somebody, PartnershipStates.ReadAsync, TestContext.Current.CancellationToken).AsTask())));

        Assert.All(outcomes, outcome => Assert.IsType<CommandOutcome.Done>(outcome));
        Assert.Equal(17, (await graph.FindAsync<Partnership>(Dudley.Value)).Version);
    }

    [Fact]
    public async Task The_same_key_many_times_at_once_is_carried_out_once()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var create = new CreatePartnership { Name = "Once", Areas = [], Members = [new(NodeId.Parse("NhsTrust:RXK", null), MemberRole.Lead)], IdempotencyKey = "once" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            graph.Commands.RunAsync(create, Somebody, NewPartnershipStates.ReadAsync, TestContext.Current.CancellationToken).AsTask())));

        Assert.Single(outcomes.Select(outcome => Assert.IsType<CommandOutcome.Done>(outcome).SubjectId).Distinct());
        var found = await graph.RunAsync("""{ partnerships(where: { name: { eq: "Once" } }) { totalCount } }""");
        Assert.Equal(1, (int?)found["data"]!["partnerships"]!["totalCount"]);
    }

    /// <summary>Somebody who commits to the same aggregate just before, or keeps the store busy, for the first so many commits.</summary>
    private sealed class Interference
    {
        public int Conflicts { get; init; }

        public int Busy { get; init; }

        /// <summary>How many commits are written without anybody hearing of it.</summary>
        public int Uncertain { get; init; }

        /// <summary>Which sessions, by their number, find the store away.</summary>
        public Func<int, bool> IsAway { get; init; } = _ => false;

        public int Commits { get; private set; }

        public IGraphStore Before(IGraphStore store) => new Store(store, this);

        private sealed class Store(IGraphStore inner, Interference interference) : IGraphStore, IDisposable
        {
            private int _sessions;

            public IStoreSession OpenSession() => interference.IsAway(Interlocked.Increment(ref _sessions)) ? AwaySession.Open() : inner.OpenSession();

            public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
            {
                interference.Commits++;
                if (interference.Commits <= interference.Busy)
                    return new CommitResult.Busy();
                if (interference.Commits <= interference.Conflicts)
                {
                    await using var session = inner.OpenSession();
                    var root = await session.FindAsync<Partnership>(commit.AggregateId, cancellationToken);
                    await inner.CommitAsync(new Commit { AggregateId = commit.AggregateId, At = commit.At, Upserts = [root!] }, cancellationToken);
                }

                var result = await inner.CommitAsync(commit, cancellationToken);
                return interference.Commits <= interference.Uncertain ? throw new CommitUncertainException("The answer was lost.") : result;
            }

            public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken) => inner.CommitManyAsync(commits, cancellationToken);

            public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) => inner.ReadChangesAsync(since, limit, cancellationToken);

            public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => inner.LatestChangeAsync(cancellationToken);

            public void Dispose() => (inner as IDisposable)?.Dispose();
        }
    }
}
