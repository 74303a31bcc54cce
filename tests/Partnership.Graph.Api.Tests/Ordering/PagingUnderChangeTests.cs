using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Ordering;

public sealed class PagingUnderChangeTests : IDisposable
{
    private static readonly Order<Partnership> Standard = Order<Partnership>.By(x => x.NormalisedName);
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly SqliteStore _store;
    private int _made;

    public PagingUnderChangeTests() => _store = SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_folder, "graph.db") });

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task What_is_there_all_the_time_is_seen_once_and_nothing_is_seen_twice(int seed, bool fromEnd)
    {
        var random = new Random(seed);
        var order = RandomSorts(random).Or(Standard);
        var everywhere = await AddAsync(random, 40);
        var kept = everywhere.ToHashSet();
        List<NodeId> seen = [];
        string? cursor = null;
        bool more;
        do
        {
            var page = await PageAsync(order, fromEnd, cursor, size: random.Next(1, 8));
            seen.AddRange(page.Items.Select(x => x.Id));
            (cursor, more) = (fromEnd, page.Items) switch
            {
                (_, []) => (cursor, false),
                (true, [var first, ..]) => (Cursor.Write(order, order.PositionOf(first)), page.HasPrevious),
                (false, [.., var last]) => (Cursor.Write(order, order.PositionOf(last)), page.HasNext),
            };
            everywhere.AddRange(await AddAsync(random, random.Next(4)));
            for (var removals = random.Next(3); removals > 0; removals--)
                kept.Remove(await RemoveAsync(everywhere, random));
        }
        while (more);

        Assert.Empty(kept.Except(seen));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    private static List<PartnershipSortInput> RandomSorts(Random random)
    {
        SortEnumType Direction() => random.Next(2) == 0 ? SortEnumType.Asc : SortEnumType.Desc;
        List<PartnershipSortInput> sorts = [new() { Name = Direction() }, new() { StartedOn = Direction() }, new() { ReviewDueOn = Direction() }];
        return [.. sorts.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
    }

    private async Task<Page<Partnership>> PageAsync(Order<Partnership> order, bool fromEnd, string? cursor, int size)
    {
        var position = cursor is null ? null : Cursor.Read(order, cursor);
        await using var session = ((IGraphStore)_store).OpenSession();
        return await session.PageAsync(
            session.Query<Partnership>(), order, fromEnd ? PageRequest.Last(size, before: position) : PageRequest.First(size, after: position), Cancellation);
    }

    private async Task<List<NodeId>> AddAsync(Random random, int count)
    {
        // Few different values, so that many are level.
        DateOnly? Day() => random.Next(3) == 0 ? null : Sample.Day.AddDays(random.Next(4));
        List<Partnership> added = [.. Enumerable.Range(0, count).Select(_ =>
            Sample.Partnership($"{random.Next(1000)}-{_made++}", $"{(char)('a' + random.Next(4))}") with { StartedOn = Day(), ReviewDueOn = Day() })];
        await _store.CommitManyAsync([.. added.Select(each => Sample.Commit(each))], Cancellation);
        return [.. added.Select(each => each.Id)];
    }

    private async Task<NodeId> RemoveAsync(List<NodeId> from, Random random)
    {
        var id = from[random.Next(from.Count)];
        from.Remove(id);
        await _store.CommitAsync(new Commit { AggregateId = id, At = Sample.Now, Removals = [id] }, Cancellation);
        return id;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
