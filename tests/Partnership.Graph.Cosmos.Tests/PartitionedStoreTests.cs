using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;
using Partnership.Graph.TestKit.Store;

namespace Partnership.Graph.Cosmos.Tests;

/// <summary>What a container of several physical partitions changes: answers are put together, and changes have no order between partitions.</summary>
public sealed class PartitionedStoreTests : IAsyncLifetime
{
    private const int Aggregates = 30;

    private EmulatedStore _emulated = null!;

    private CosmosStore Store => _emulated.Store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _emulated = await EmulatedStore.OpenAsync(partitions: 3);

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_are_merged_in_order_with_an_index_and_without(bool descending)
    {
        var all = await CommitDeliverablesAsync();
        Order<Deliverable>[] orders =
        [
            Order<Deliverable>.By(x => x.DueOn, descending),
            Order<Deliverable>.By(x => x.Title, descending).ThenBy(x => x.DueOn, !descending),
        ];
        await using var session = Store.OpenSession();

        foreach (var order in orders)
        {
            List<NodeId> read = [];
            for (var page = PageRequest.First(7); page is not null;)
            {
                var found = await session.PageAsync(session.Query<Deliverable>(), order, page, Cancellation);
                read.AddRange(found.Items.Select(x => x.Id));
                page = found.HasNext ? PageRequest.First(7, after: order.PositionOf(found.Items[^1])) : null;
            }

            Assert.Equal(InMemory.Sorted(all, order).Select(x => x.Id), read);
        }
    }

    [Fact]
    public async Task Counts_groups_and_distinct_rows_are_put_together()
    {
        var all = await CommitDeliverablesAsync();
        await using var session = Store.OpenSession();
        var deliverables = session.Query<Deliverable>().Where(x => x.Title == "a");

        var tallies = await session.TallyAsync(session.Query<Deliverable>(), x => new ByTitle { Title = x.Title }, [x => x.DueOn > Sample.Day ? 1 : 0], Cancellation);
        var having = await session.CountAsync(session.Query<Partnership>().Where(x => deliverables.Any(y => y.PartnershipId == x.Id)), Cancellation);

        Assert.Equal(all.GroupBy(x => x.Title).Select(x => (x.Key, x.Count(), (long)x.Count(y => y.DueOn > Sample.Day))).Order(), tallies.Select(x => (x.Key.Title, x.Count, x.Sums[0])).Order());
        Assert.Equal(all.Where(x => x.Title == "a").Select(x => x.PartnershipId).Distinct().Count(), having);
    }

    [Fact]
    public async Task Pages_by_parent_do_not_read_on_for_a_parent_whose_page_is_full()
    {
        var crowd = Enumerable.Range(0, 60).Select(number => Sample.Partnership($"crowd{number}")).ToList();
        var big = Sample.PartnershipId("big");
        List<Commit> commits = [.. crowd.Select(each => Sample.Commit(each, Sample.Deliverable($"only-{each.Id.Key}", each.Id.Key, Sample.Day.AddDays(500)))), Sample.Commit(Sample.Partnership("big"))];
        for (var part = 0; part < 20; part++)
            commits.Add(Sample.Commit([.. Enumerable.Range(0, 80).Select(number => Sample.Deliverable($"{part}-{number}", "big", Sample.Day.AddDays(part)))]));
        Assert.All(await Store.CommitManyAsync(commits, Cancellation), result => Assert.IsType<CommitResult.Committed>(result));
        var order = Order<Deliverable>.By(x => x.DueOn);
        _emulated.Account.Meter.Clear();
        await using var session = Store.OpenSession();

        var pages = await session.PageByParentAsync(session.Query<Deliverable>(), x => x.PartnershipId, [big, .. crowd.Select(x => x.Id)], order, PageRequest.First(2), Cancellation);

        Assert.All(crowd, each => Assert.Equal($"only-{each.Id.Key}", Assert.Single(pages[each.Id].Items).Id.Key));
        Assert.Equal((2, true), (pages[big].Items.Count, pages[big].HasNext));
        Assert.Equal(2, session.QueryCount);
        Assert.InRange(_emulated.Account.Meter.Requests.Sum(request => request.Results), 0, 1_300);
    }

    [Fact]
    public async Task Changes_are_whole_and_in_the_order_of_each_aggregate()
    {
        for (var round = 1; round <= 3; round++)
        {
            for (var number = 0; number < Aggregates; number++)
                await Store.CommitAsync(Sample.Commit(Sample.Partnership($"{number}", $"Round {round}")), Cancellation);
        }

        foreach (var limit in new[] { 1, 7, 1_000 })
        {
            List<Change> read = [];
            var cursor = ChangeCursor.Start;
            while (await Store.ReadChangesAsync(cursor, limit, Cancellation) is { Changes.Count: > 0 } batch)
            {
                read.AddRange(batch.Changes);
                cursor = batch.Next;
            }

            Assert.Equal(Aggregates * 3, read.Count);
            Assert.All(read.GroupBy(change => change.AggregateId), ofAggregate => Assert.Equal([1, 2, 3], ofAggregate.Select(change => change.Version)));
            Assert.Equal(cursor, await Store.LatestChangeAsync(Cancellation));
        }
    }

    [Fact]
    public async Task From_the_latest_change_everything_later_is_read_whatever_its_partition()
    {
        await Store.CommitAsync(Sample.Commit(Sample.Partnership("first")), Cancellation);
        var latest = await Store.LatestChangeAsync(Cancellation);
        for (var number = 0; number < Aggregates; number++)
            await Store.CommitAsync(Sample.Commit(Sample.Partnership($"{number}")), Cancellation);

        var read = await Store.ReadChangesAsync(latest, 100, Cancellation);
        Assert.Equal(Enumerable.Range(0, Aggregates), read!.Changes.Select(change => int.Parse(change.DocumentId.Key, null)).Order());
    }

    private async Task<List<Deliverable>> CommitDeliverablesAsync()
    {
        var random = new Random(3);
        string[] titles = ["", "a", "A", "ab", "é", "z"];
        List<Deliverable> all = [.. Enumerable.Range(0, 90).Select(number => Sample.Deliverable($"{number}", $"{number % Aggregates}", Sample.Day.AddDays(random.Next(-3, 4)), titles[random.Next(titles.Length)]))];
        await Store.CommitManyAsync([.. all.GroupBy(x => x.PartnershipId).Select(group => Sample.Commit([Sample.Partnership(group.Key.Key), .. group]))], Cancellation);
        return all;
    }

    private sealed record ByTitle
    {
        public string Title { get; init; } = "";
    }
}
