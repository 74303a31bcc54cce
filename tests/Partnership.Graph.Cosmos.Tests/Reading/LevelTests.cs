using Partnership.Graph.Cosmos.Reading;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;
using Partnership.Graph.TestKit.Store;

namespace Partnership.Graph.Cosmos.Tests.Reading;

/// <summary>Orders of several keys that no index has, where more documents are level in the first than are put in order in memory.</summary>
public sealed class LevelTests : IAsyncLifetime
{
    private const int Few = 40;
    private static readonly DateOnly?[] Days = [null, new(2025, 1, 6), new(2025, 9, 1)];

    private readonly List<Deliverable> _all = [];
    private EmulatedStore _emulated = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _emulated = await EmulatedStore.OpenAsync();

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Pages_go_through_them_and_on_to_what_lies_beyond_in_every_direction(int crowded)
    {
        await CommitAsync(crowded);
        await using var session = _emulated.Store.OpenSession();
        foreach (var (first, second) in ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)])
        {
            var order = Order<Deliverable>.By(x => x.DeliveredOn ?? DateOnly.MinValue, first).ThenBy(x => x.Title, second);
            var expected = InMemory.Sorted(_all, order).Select(x => x.Id).ToList();

            Assert.Equal(expected, await ReadAsync(session, order, fromEnd: false));
            Assert.Equal(expected, await ReadAsync(session, order, fromEnd: true));
        }
    }

    [Fact]
    public async Task A_page_among_them_reads_no_more_than_one_page_of_the_service_and_itself()
    {
        await CommitAsync(crowded: 0);
        await using var session = _emulated.Store.OpenSession();
        _emulated.Account.Meter.Clear();

        await session.PageAsync(session.Query<Deliverable>(), Order<Deliverable>.By(x => x.DeliveredOn ?? DateOnly.MinValue).ThenBy(x => x.Title), PageRequest.First(5), Cancellation);

        Assert.InRange(_emulated.Account.Meter.Requests.Sum(request => request.Results), 1, DocumentReads<Deliverable>.MostLevel * 3);
    }

    private static async Task<List<NodeId>> ReadAsync(IStoreSession session, Order<Deliverable> order, bool fromEnd)
    {
        List<NodeId> read = [];
        Position? at = null;
        for (var more = true; more;)
        {
            var page = await session.PageAsync(session.Query<Deliverable>(), order, fromEnd ? PageRequest.Last(700, before: at) : PageRequest.First(700, after: at), Cancellation);
            read.InsertRange(fromEnd ? 0 : read.Count, page.Items.Select(x => x.Id));
            at = order.PositionOf(fromEnd ? page.Items[0] : page.Items[^1]);
            more = fromEnd ? page.HasPrevious : page.HasNext;
        }

        return read;
    }

    private async Task CommitAsync(int crowded)
    {
        for (var day = 0; day < Days.Length; day++)
        {
            var count = day == crowded ? DocumentReads<Deliverable>.MostLevel + Few : Few;
            _all.AddRange(Enumerable.Range(0, count).Select(number => Sample.Deliverable($"{day}-{number}", "1", title: $"Deliverable {number % 300}") with { DeliveredOn = Days[day] }));
        }

        Assert.IsType<CommitResult.Committed>(await _emulated.Store.CommitAsync(Sample.Commit([Sample.Partnership("1"), .. _all]) with { ExpectedVersion = 0 }, Cancellation));
    }
}
