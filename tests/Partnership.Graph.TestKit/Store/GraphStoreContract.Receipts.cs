using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_receipt_is_written_with_its_commit_and_is_no_change_to_follow()
    {
        var commit = WithReceipt("1", "key");
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(commit, Cancellation));

        Assert.NotNull(await FindAsync(commit.Receipt!));
        var changes = await Store.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation);
        Assert.Equal([Sample.PartnershipId("1")], changes!.Changes.Select(change => change.DocumentId));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_commit_whose_receipt_is_there_writes_nothing_in_whatever_aggregate(string aggregate)
    {
        await Store.CommitAsync(WithReceipt("1", "key"), Cancellation);

        var again = await Store.CommitAsync(WithReceipt(aggregate, "key", "Again"), Cancellation);

        Assert.Equal(new CommitResult.VersionConflict(aggregate == "1" ? 1 : 0), again);
        Assert.DoesNotContain("Again", (await FindAsync(Sample.Partnership(aggregate)))?.Name ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_of_a_conflicting_commit_is_not_kept()
    {
        var commit = WithReceipt("1", "key") with { ExpectedVersion = 7 };

        Assert.Equal(new CommitResult.VersionConflict(0), await Store.CommitAsync(commit, Cancellation));
        Assert.Null(await FindAsync(commit.Receipt!));
    }

    [Fact]
    public async Task An_expired_receipt_gives_way_to_a_new_one()
    {
        await Store.CommitAsync(WithReceipt("1", "key"), Cancellation);

        var later = WithReceipt("2", "key") with { At = Noon + CommandReceipt.Kept };

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(later, Cancellation));
        Assert.Equal(Sample.PartnershipId("2"), (await FindAsync(later.Receipt!))!.AggregateId);
    }

    [Fact]
    public async Task Of_commits_with_the_same_receipt_in_several_aggregates_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() =>
            Store.CommitAsync(WithReceipt($"{writer}", "key"), Cancellation))));

        Assert.Single(results, result => result is CommitResult.Committed);
    }

    private static Commit WithReceipt(string key, string receipt, string name = "A partnership") => Sample.Commit(Sample.Partnership(key, name)) with
    {
        At = Noon,
        Receipt = new CommandReceipt
        {
            Id = CommandReceipt.IdOf("somebody", receipt),
            AggregateId = Sample.PartnershipId(key),
            Source = Source.User,
            Fingerprint = "f",
            Subject = Sample.PartnershipId(key).Value,
            Warnings = [],
            ExpiresAt = Noon + CommandReceipt.Kept,
        },
    };
}
