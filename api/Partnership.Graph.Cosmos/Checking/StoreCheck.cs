using System.Runtime.CompilerServices;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Checking;

/// <summary>
/// Asks the service itself whether it keeps what the store builds on: what documentation and emulators say is one thing. It
/// works on two partnerships of its own, which can be seen by readers for some seconds, and takes everything away at the end.
/// </summary>
public sealed class StoreCheck
{
    private readonly CosmosStore _store;
    private readonly DateTimeOffset _now;
    private readonly NodeId _one;
    private readonly NodeId _two;
    private readonly CommandReceipt _receipt;
    private ChangeCursor _start;

    /// <summary>Prepares the check.</summary>
    /// <param name="store">The store.</param>
    /// <param name="clock">The time.</param>
    public StoreCheck(CosmosStore store, TimeProvider clock)
    {
        (_store, _now) = (store, clock.GetUtcNow());
        (_one, _two) = (NodeId.New(nameof(Partnership), _now), NodeId.New(nameof(Partnership), _now));
        _receipt = new CommandReceipt
        {
            Id = CommandReceipt.IdOf("store-check", _one.Key),
            AggregateId = _one,
            Source = Source.Illustrative,
            Fingerprint = "",
            Subject = _one.Value,
            Warnings = [],
            ExpiresAt = _now + CommandReceipt.Kept,
        };
    }

    /// <summary>Checks promise after promise; one that is broken does not keep the others from being checked.</summary>
    public async IAsyncEnumerable<CheckedPromise> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (string Promise, Func<CancellationToken, Task> Check)[] promises =
        [
            ("A commit writes an aggregate as a whole, with its audit and its receipt.", CommitsAsync),
            ("A commit on another version than expected writes nothing.", ConflictsAsync),
            ("A batch one of whose conditions does not hold writes nothing.", TakesNothingOverAsync),
            ("A receipt is good once in all aggregates.", ReceiptsAsync),
            ("The audit of an aggregate is a chain that fits together.", AuditAsync),
            ("Pages run forwards and backwards in the order of an index, what has no value first.", PagesAsync),
            ("An order without an index is put together.", OrdersAsync),
            ("Texts are ordered by code point.", TextsAsync),
            ("Negated comparisons hold for what has no value.", NegationsAsync),
            ("A condition asks for documents of another type by their keys.", KeysAsync),
            ("A condition asks for documents of another type by several of their columns.", RowsAsync),
            ("Groups are counted and added up.", TalliesAsync),
            ("Names are found by beginnings, and with typing mistakes.", SearchAsync),
            ("Changes come once and in order, and the latest cursor is after them.", ChangesAsync),
        ];
        _start = await _store.LatestChangeAsync(cancellationToken);
        try
        {
            foreach (var (promise, check) in promises)
                yield return await KeptAsync(promise, check, cancellationToken);
        }
        finally
        {
            foreach (var aggregate in (string[])[_one.Value, _two.Value, Documents.ReceiptClaim.IdOf(_receipt.Id)])
                await _store.ForgetAsync(aggregate, CancellationToken.None);
        }
    }

    private static async Task<CheckedPromise> KeptAsync(string promise, Func<CancellationToken, Task> check, CancellationToken ct)
    {
        try
        {
            await check(ct);
            return new CheckedPromise(promise, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new CheckedPromise(promise, failure.Message.Split('\n')[0]);
        }
    }

    private async Task CommitsAsync(CancellationToken ct)
    {
        Deliverable[] deliverables = [Deliverable("1", "b", 1), Deliverable("2", "a", 1, delivered: 5), Deliverable("3", "\uFFFDx", 2), Deliverable("4", "🩺", 3, delivered: 4)];
        Require(new CommitResult.Committed(1), await _store.CommitAsync(new Commit
        {
            AggregateId = _one,
            ExpectedVersion = 0,
            At = _now,
            Upserts = [Partnership(_one, "Store check of Wyrley"), .. deliverables],
            Audit = [Entry("1")],
            Receipt = _receipt,
        }, ct));
        Require(new CommitResult.Committed(2), await _store.CommitAsync(new Commit { AggregateId = _one, ExpectedVersion = 1, At = _now, Audit = [Entry("2")] }, ct));
        await using var session = _store.OpenSession();
        Require(2, (await session.FindAsync<Partnership>(_one, ct))?.Version);
        Require(4, await session.CountAsync(Mine(session), ct));
        Require(_one, (await session.FindAsync<CommandReceipt>(_receipt.Id, ct))?.AggregateId);
    }

    private async Task ConflictsAsync(CancellationToken ct)
    {
        Require(new CommitResult.VersionConflict(2), await _store.CommitAsync(new Commit { AggregateId = _one, ExpectedVersion = 0, At = _now, Upserts = [Partnership(_one, "Late")] }, ct));
        Require(new CommitResult.VersionConflict(0), await _store.CommitAsync(new Commit { AggregateId = _two, ExpectedVersion = 1, At = _now, Upserts = [Partnership(_two, "Late")] }, ct));
    }

    private async Task TakesNothingOverAsync(CancellationToken ct)
    {
        var racing = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _store.CommitAsync(
            new Commit { AggregateId = _one, ExpectedVersion = 2, At = _now, Upserts = [Partnership(_one, "Store check of Wyrley")] }, ct)));
        Require(1, racing.OfType<CommitResult.Committed>().Count());
    }

    private async Task ReceiptsAsync(CancellationToken ct)
    {
        var again = new Commit { AggregateId = _two, At = _now, Upserts = [Partnership(_two, "Store check, again")], Receipt = _receipt with { AggregateId = _two } };
        Require(new CommitResult.VersionConflict(0), await _store.CommitAsync(again, ct));
        Require(new CommitResult.Committed(1), await _store.CommitAsync(again with { Receipt = null }, ct));
    }

    private async Task AuditAsync(CancellationToken ct)
    {
        await using var session = _store.OpenSession();
        var entries = await session.ToListAsync(session.Query<AuditEntry>().Where(x => x.AggregateId == _one).OrderBy(x => x.Number), ct);
        Require("1 2", string.Join(' ', entries.Select(entry => entry.Number)));
        Require(entries[0].Hash, entries[1].PreviousHash);
        Require(true, entries.All(entry => AuditSeal.HashOf(entry) == entry.Hash));
    }

    private async Task PagesAsync(CancellationToken ct)
    {
        await using var session = _store.OpenSession();
        foreach (var order in (Order<Deliverable>[])[Order<Deliverable>.By(x => x.DueOn), Order<Deliverable>.By(x => x.DueOn, descending: true)])
        {
            List<string> forwards = [], backwards = [];
            for (var page = PageRequest.First(1); page is not null;)
            {
                var found = await session.PageAsync(Mine(session), order, page, ct);
                forwards.AddRange(found.Items.Select(KeyOf));
                page = found.HasNext ? PageRequest.First(1, after: order.PositionOf(found.Items[^1])) : null;
            }

            for (var page = PageRequest.Last(3); page is not null;)
            {
                var found = await session.PageAsync(Mine(session), order, page, ct);
                backwards.InsertRange(0, found.Items.Select(KeyOf));
                page = found.HasPrevious ? PageRequest.Last(3, before: order.PositionOf(found.Items[0])) : null;
            }

            Require(order.IdDescends ? "4 3 2 1" : "1 2 3 4", string.Join(' ', forwards));
            Require(string.Join(' ', forwards), string.Join(' ', backwards));
        }

        var partnerships = Order<Partnership>.By(x => x.StartedOn ?? DateOnly.MinValue);
        NodeId[] both = [_one, _two];
        var first = await session.PageAsync(session.Query<Partnership>().Where(x => both.Contains(x.Id)), partnerships, PageRequest.First(2), ct);
        Require(string.Join(' ', both.Order()), string.Join(' ', first.Items.Select(x => x.Id)));
    }

    private async Task OrdersAsync(CancellationToken ct)
    {
        await using var session = _store.OpenSession();
        var found = await session.PageAsync(Mine(session), Order<Deliverable>.By(x => x.DueOn).ThenBy(x => x.Title, descending: true), PageRequest.First(3), ct);
        Require("1 2 3", string.Join(' ', found.Items.Select(KeyOf)));
    }

    private async Task TextsAsync(CancellationToken ct)
    {
        await using var session = _store.OpenSession();
        var found = await session.PageAsync(Mine(session), Order<Deliverable>.By(x => x.Title), PageRequest.First(4), ct);
        Require("2 1 3 4", string.Join(' ', found.Items.Select(KeyOf)));
    }

    private async Task NegationsAsync(CancellationToken ct)
    {
        var day = Day(5);
        await using var session = _store.OpenSession();
        Require(3, await session.CountAsync(Mine(session).Where(x => x.DeliveredOn != day), ct));
        Require(3, await session.CountAsync(Mine(session).Where(x => !(x.DeliveredOn >= day)), ct));
        Require(2, await session.CountAsync(Mine(session).Where(x => x.DeliveredOn == null), ct));
    }

    private async Task KeysAsync(CancellationToken ct)
    {
        NodeId[] both = [_one, _two];
        await using var session = _store.OpenSession();
        var deliverables = Mine(session);
        Require(1, await session.CountAsync(session.Query<Partnership>().Where(x => both.Contains(x.Id) && deliverables.Any(y => y.PartnershipId == x.Id)), ct));
        Require(1, await session.CountAsync(session.Query<Partnership>().Where(x => both.Contains(x.Id) && !deliverables.Any(y => y.PartnershipId == x.Id)), ct));
    }

    private async Task RowsAsync(CancellationToken ct)
    {
        NodeId[] both = [_one, _two];
        await using var session = _store.OpenSession();
        var deliverables = Mine(session);
        Require(1, await session.CountAsync(session.Query<Partnership>().Where(x => both.Contains(x.Id) && deliverables.Any(y => y.PartnershipId == x.Id && y.Version <= x.Version)), ct));
        Require(2, await session.CountAsync(session.Query<Partnership>().Where(x => both.Contains(x.Id) && !deliverables.Any(y => y.PartnershipId == x.Id && y.Version > x.Version)), ct));
    }

    private async Task TalliesAsync(CancellationToken ct)
    {
        var day = Day(1);
        await using var session = _store.OpenSession();
        var tallies = await session.TallyAsync(Mine(session), x => new ByDay { DueOn = x.DueOn, Late = x.DeliveredOn > day }, [x => x.DeliveredOn != null ? 1 : 0], ct);
        Require("1 False 1 0, 1 True 1 1, 2 False 1 0, 3 True 1 1", string.Join(", ", tallies.Select(x => $"{x.Key.DueOn.DayNumber - Day(0).DayNumber} {x.Key.Late} {x.Count} {x.Sums[0]}").Order(StringComparer.Ordinal)));
    }

    private async Task SearchAsync(CancellationToken ct)
    {
        await using var session = _store.OpenSession();
        foreach (var typed in (string[])["store check of wyrley", "wyrly store chekc", "store check of w"])
            Require(true, (await session.SearchAsync(typed, [nameof(Partnership)], 50, ct)).Any(hit => hit.Id == _one));
    }

    private async Task ChangesAsync(CancellationToken ct)
    {
        List<Change> mine = [];
        var cursor = _start;
        while (await _store.ReadChangesAsync(cursor, 3, ct) is { Changes.Count: > 0 } batch)
        {
            mine.AddRange(batch.Changes.Where(change => change.DocumentId == _one));
            cursor = batch.Next;
        }

        Require("Created 1, Updated 2, Updated 3", string.Join(", ", mine.Select(change => $"{change.Kind} {change.Version}")));
        Require(0, (await _store.ReadChangesAsync(await _store.LatestChangeAsync(ct), 1, ct))?.Changes.Count);
    }

    private IQueryable<Deliverable> Mine(IStoreSession session) => session.Query<Deliverable>().Where(x => x.PartnershipId == _one);

    private static string KeyOf(Deliverable deliverable) => deliverable.Id.Key[^1..];

    private DateOnly Day(int number) => DateOnly.FromDateTime(_now.UtcDateTime).AddDays(number);

    private static Partnership Partnership(NodeId id, string name) =>
        new() { Id = id, AggregateId = id, Source = Source.Illustrative, Name = name, Areas = [Area.Prevention], Status = PartnershipStatus.Proposed };

    private Deliverable Deliverable(string key, string title, int due, int? delivered = null) => new()
    {
        Id = NodeId.Of(nameof(Deliverable), $"{_one.Key}.{key}"),
        AggregateId = _one,
        Source = Source.Illustrative,
        PartnershipId = _one,
        Title = title,
        AcceptanceCriterion = "",
        DueOn = Day(due),
        DeliveredOn = delivered is { } day ? Day(day) : null,
        Status = DeliverableStatus.Draft,
    };

    private AuditEntry Entry(string key) => new()
    {
        Id = NodeId.Of(nameof(AuditEntry), $"{_one.Key}.{key}"),
        AggregateId = _one,
        Source = Source.Illustrative,
        SubjectId = _one,
        Actor = "store-check",
        At = _now,
        Action = "storeCheck",
    };

    private static void Require<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new InvalidOperationException($"Expected {expected}, and it was {actual}.");
    }

    private sealed record ByDay
    {
        public DateOnly DueOn { get; init; }

        public bool Late { get; init; }
    }
}

/// <summary>A promise that was checked.</summary>
/// <param name="Promise">What is promised.</param>
/// <param name="Broken">How it was broken; <c>null</c> where it was kept.</param>
public sealed record CheckedPromise(string Promise, string? Broken);
