using System.Net;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Cosmos.Tests.Writing;

/// <summary>Requests that are turned away, that fail, and that are carried out without anybody hearing of it.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private EmulatedStore _emulated = null!;

    private CosmosStore Store => _emulated.Store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulated = await EmulatedStore.OpenAsync(change: options => options.ThrottledWait = TimeSpan.FromSeconds(5));
        await Store.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation);
    }

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Theory]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task A_commit_whose_answer_is_lost_was_written_once_and_is_told_so(HttpStatusCode status)
    {
        _emulated.Account.Faults.LoseAnswer(status);

        var result = await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")) with { ExpectedVersion = 1, Audit = [Sample.Audit("a", Sample.PartnershipId("1"))] }, Cancellation);

        Assert.Equal(0, _emulated.Account.Faults.Left);
        Assert.Equal(new CommitResult.Committed(2), result);
        Assert.Equal(2, (await FindAsync("1"))!.Version);
        Assert.Equal(2, (await Store.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation))!.Changes.Count);
    }

    [Fact]
    public async Task A_commit_that_stays_unheard_of_can_no_longer_be_carried_out_once_it_counts_as_busy()
    {
        _emulated.Account.Faults.Fail(HttpStatusCode.InternalServerError, times: 3, writesOnly: true);

        Assert.IsType<CommitResult.Busy>(await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation));
        Assert.Equal("A partnership", (await FindAsync("1"))!.Name);
        var record = Assert.Single(_emulated.Account.Items("partnership-graph", "documents"), item => (string?)item["documentType"] == CommitRecord.TypeName && item["changes"]!.AsArray().Count == 0);
        Assert.Equal("Partnership:1", (string?)record["aggregateId"]);
    }

    [Fact]
    public async Task A_commit_nobody_knows_of_is_no_answer_but_an_error_that_says_so()
    {
        _emulated.Account.Faults.LoseAnswer(HttpStatusCode.InternalServerError, times: 4);

        var unknown = await Assert.ThrowsAsync<CommitUncertainException>(() => Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation));
        Assert.Contains("It is not known whether the commit of Partnership:1 was written", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_that_are_turned_away_wait_as_long_as_they_are_told()
    {
        _emulated.Account.Faults.Throttle(times: 3, retryAfter: TimeSpan.FromMilliseconds(20));

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation));
        Assert.Equal(3, _emulated.Account.Meter.Requests.Count(request => request.Status == 429));
    }

    [Fact]
    public async Task A_store_that_turns_requests_away_for_longer_than_the_wait_is_busy_and_wrote_nothing()
    {
        _emulated.Account.Faults.Throttle(times: 1, retryAfter: TimeSpan.FromMinutes(1));

        Assert.IsType<CommitResult.Busy>(await Store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Renamed")), Cancellation));
        Assert.Equal("A partnership", (await FindAsync("1"))!.Name);
    }

    [Fact]
    public async Task A_race_that_is_lost_is_run_again_where_any_version_will_do()
    {
        using var other = await CosmosStore.OpenAsync(EmulatedStore.Options(_emulated.Account), TimeProvider.System, Cancellation);
        IGraphStore[] stores = [Store, other];

        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(writer => Task.Run(() => stores[writer % 2].CommitAsync(
            new Commit { AggregateId = Sample.PartnershipId("1"), At = Sample.Now, Audit = [Sample.Audit($"{writer}", Sample.PartnershipId("1"))] }, Cancellation))));

        Assert.Equal(Enumerable.Range(2, 24), results.Cast<CommitResult.Committed>().Select(result => result.Version).Order());
    }

    [Fact]
    public async Task Two_processes_with_one_receipt_in_two_aggregates_leave_one_commit()
    {
        using var other = await CosmosStore.OpenAsync(EmulatedStore.Options(_emulated.Account), TimeProvider.System, Cancellation);
        for (var round = 0; round < 10; round++)
        {
            IGraphStore[] stores = [Store, other];
            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => stores[writer % 2].CommitAsync(WithReceipt($"{round}-{writer}", $"key{round}"), Cancellation))));
            Assert.Single(results, result => result is CommitResult.Committed);
        }
    }

    [Fact]
    public async Task A_claim_left_by_a_process_that_died_before_its_commit_is_taken_over()
    {
        _emulated.Account.Faults.Fail(HttpStatusCode.Forbidden, writesOnly: true);
        await Assert.ThrowsAnyAsync<Exception>(() => Store.CommitAsync(WithReceipt("dead", "key"), Cancellation));
        await Store.CommitAsync(WithReceipt("dead", "key") with { ExpectedVersion = 9 }, Cancellation);

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(WithReceipt("alive", "key"), Cancellation));
        Assert.Equal(new CommitResult.VersionConflict(0), await Store.CommitAsync(WithReceipt("dead", "key"), Cancellation));
    }

    private async Task<Partnership?> FindAsync(string key)
    {
        await using var session = Store.OpenSession();
        return await session.FindAsync<Partnership>(Sample.PartnershipId(key), Cancellation);
    }

    private static Commit WithReceipt(string key, string receipt) => Sample.Commit(Sample.Partnership(key)) with
    {
        Receipt = new CommandReceipt
        {
            Id = CommandReceipt.IdOf("somebody", receipt),
            AggregateId = Sample.PartnershipId(key),
            Source = Source.User,
            Fingerprint = "f",
            Subject = Sample.PartnershipId(key).Value,
            Warnings = [],
            ExpiresAt = Sample.Now + CommandReceipt.Kept,
        },
    };
}
