using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task A_store_without_commits_has_no_changes()
    {
        Assert.Equal(ChangeCursor.Start, await Store.LatestChangeAsync(Cancellation));
        Assert.Empty((await Store.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation))!.Changes);
    }

    [Fact]
    public async Task Changes_tell_what_happened_in_the_order_of_the_commits()
    {
        await CommitAsync(Sample.Partnership("1"), Sample.Deliverable("1", "1"));
        await CommitAsync(Sample.Deliverable("1", "1"));
        await Store.CommitAsync(new Commit { AggregateId = Sample.PartnershipId("1"), At = Sample.Now, Removals = [Sample.Deliverable("1", "1").Id] }, Cancellation);

        var batch = await Store.ReadChangesAsync(ChangeCursor.Start, 100, Cancellation);
        Assert.Equal(
            ["Created Partnership:1 1", "Created Deliverable:1 1", "Updated Deliverable:1 2", "Updated Partnership:1 2", "Removed Deliverable:1 2", "Updated Partnership:1 3"],
            batch!.Changes.Select(change => $"{change.Kind} {change.DocumentId} {change.Version}"));
        Assert.All(batch.Changes, change => Assert.Equal((Sample.PartnershipId("1"), Sample.Now), (change.AggregateId, change.At)));
    }

    [Fact]
    public async Task A_commit_that_was_not_written_leaves_no_change()
    {
        await CommitAsync(Sample.Partnership("1"));
        var latest = await Store.LatestChangeAsync(Cancellation);
        await Store.CommitAsync(Sample.Commit(Sample.Partnership("1")) with { ExpectedVersion = 5 }, Cancellation);

        Assert.Equal(latest, await Store.LatestChangeAsync(Cancellation));
        Assert.Empty((await Store.ReadChangesAsync(latest, 10, Cancellation))!.Changes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Reading_on_from_each_cursor_misses_nothing_and_repeats_nothing(int limit)
    {
        for (var number = 0; number < 20; number++)
            await CommitAsync(Sample.Partnership($"{number}"));

        List<string> read = [];
        var cursor = ChangeCursor.Start;
        while (await Store.ReadChangesAsync(cursor, limit, Cancellation) is { Changes.Count: > 0 } batch)
        {
            Assert.True(batch.Changes.Count <= limit);
            read.AddRange(batch.Changes.Select(change => change.DocumentId.Key));
            cursor = batch.Next;
        }

        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"{number}"), read);
        Assert.Equal(cursor, await Store.LatestChangeAsync(Cancellation));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("-1")]
    [InlineData("99999999")]
    [InlineData("99999999999999999999999999")]
    [InlineData("1 OR 1=1")]
    public async Task A_cursor_that_the_store_did_not_give_is_not_accepted(string cursor)
    {
        await CommitAsync(Sample.Partnership("1"));

        Assert.Null(await Store.ReadChangesAsync(new ChangeCursor(cursor), 10, Cancellation));
    }
}
