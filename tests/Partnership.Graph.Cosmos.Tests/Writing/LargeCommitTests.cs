using System.Net;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests.Writing;

/// <summary>Commits of more items than the service writes at once.</summary>
public sealed class LargeCommitTests : IAsyncLifetime
{
    private const int Many = 250;

    private EmulatedStore _emulated = null!;

    private CosmosStore Store => _emulated.Store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Commit Large { get; } = Sample.Commit([Sample.Partnership("1"), .. Enumerable.Range(0, Many).Select(number => Sample.Deliverable($"{number}", "1"))]) with
    {
        Audit = [Sample.Audit("a", Sample.PartnershipId("1"))],
    };

    public async ValueTask InitializeAsync() => _emulated = await EmulatedStore.OpenAsync();

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Fact]
    public async Task All_of_it_is_written_with_one_record_and_nothing_is_left_pending()
    {
        Assert.Equal(new CommitResult.Committed(1), await Store.CommitAsync(Large with { ExpectedVersion = 0 }, Cancellation));

        Assert.Equal(Many, await CountAsync());
        Assert.Equal(Many + 1, (await Store.ReadChangesAsync(ChangeCursor.Start, 1_000, Cancellation))!.Changes.Count);
        Assert.Empty(Pending());
        var removals = new Commit { AggregateId = Large.AggregateId, ExpectedVersion = 1, At = Sample.Now, Removals = [.. Large.Upserts.OfType<Deliverable>().Select(each => each.Id)] };
        Assert.Equal(new CommitResult.Committed(2), await Store.CommitAsync(removals, Cancellation));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_conflict_writes_nothing_of_it()
    {
        await Store.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation);

        Assert.Equal(new CommitResult.VersionConflict(1), await Store.CommitAsync(Large with { ExpectedVersion = 0 }, Cancellation));
        Assert.Equal(0, await CountAsync());
        Assert.Empty(Pending());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_crash_cuts_off_is_finished_by_the_next_commit_or_at_the_next_start(bool byCommit)
    {
        // The first batch is carried out; the service fails for all that follows.
        _emulated.Account.Faults.FailAfterWrites(writes: 1, HttpStatusCode.InternalServerError, times: 1);
        await Assert.ThrowsAsync<CommitUncertainException>(() => Store.CommitAsync(Large with { ExpectedVersion = 0 }, Cancellation));
        Assert.Single(Pending());
        Assert.InRange(await CountAsync(), 1, Many - 1);

        if (byCommit)
            Assert.Equal(new CommitResult.Committed(2), await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")) with { ExpectedVersion = 1 }, Cancellation));
        else
            await Store.FinishAsync(Cancellation);

        Assert.Equal(Many, await CountAsync());
        Assert.Empty(Pending());
    }

    [Fact]
    public async Task One_whose_answer_is_lost_is_written_once()
    {
        _emulated.Account.Faults.LoseAnswer(HttpStatusCode.RequestTimeout);

        Assert.Equal(new CommitResult.Committed(1), await Store.CommitAsync(Large with { ExpectedVersion = 0 }, Cancellation));
        Assert.Equal(Many, await CountAsync());
    }

    [Fact]
    public async Task Several_that_finish_at_once_write_each_part_once_and_never_over_what_came_later()
    {
        _emulated.Account.Faults.FailAfterWrites(writes: 1, HttpStatusCode.InternalServerError, times: 1);
        await Assert.ThrowsAsync<CommitUncertainException>(() => Store.CommitAsync(Large with { ExpectedVersion = 0 }, Cancellation));
        using var other = await CosmosStore.OpenAsync(EmulatedStore.Options(_emulated.Account), TimeProvider.System, Cancellation);

        await Task.WhenAll(
            Store.FinishAsync(Cancellation), other.FinishAsync(Cancellation),
            Store.CommitAsync(Sample.Commit([.. Large.Upserts.OfType<Deliverable>().TakeLast(50).Select(each => each with { Title = "Later" })]), Cancellation));

        await using var session = Store.OpenSession();
        Assert.Equal(50, await session.CountAsync(session.Query<Deliverable>().Where(x => x.Title == "Later" && x.Version == 2), Cancellation));
        Assert.Equal(Many, await CountAsync());
    }

    private IEnumerable<string> Pending() =>
        _emulated.Account.Items("partnership-graph", "documents").Where(item => (string?)item["documentType"] == PendingCommit.TypeName).Select(item => (string)item["id"]!);

    private async Task<int> CountAsync()
    {
        var partnership = NodeId.Of(nameof(Partnership), "1");
        await using var session = Store.OpenSession();
        return await session.CountAsync(session.Query<Deliverable>().Where(x => x.PartnershipId == partnership), Cancellation);
    }
}
