using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

public abstract partial class GraphStoreContract
{
    [Fact]
    public async Task Groups_are_counted_and_added_up_in_one_query_as_in_memory()
    {
        var any = new AnyDocument(new Random(5));
        var random = new Random(6);
        var all = Enumerable.Range(0, 300).Select(_ => ((Attendance)any.Of(typeof(Attendance), absent: 0.3)) with
        {
            SchoolId = random.Next(3) == 0 ? null : NodeId.Of("School", $"{random.Next(3)}"),
            EventKind = (EventKind)random.Next(2),
            Date = Sample.Day.AddDays(random.Next(200)),
            Planned = random.Next(4) == 0 ? null : random.Next(int.MaxValue),
            Actual = random.Next(4) == 0 ? null : random.Next(100),
        }).ToList();
        await CommitManyAsync(all);
        var late = Sample.Day.AddDays(100);
        await using var session = Store.OpenSession();

        var tallies = await session.TallyAsync(
            session.Query<Attendance>().Where(x => x.Actual != null),
            x => new TallyKey { SchoolId = x.SchoolId, Kind = x.EventKind, Term = x.Term, Late = x.Date > late },
            [x => x.Actual, x => x.Planned, x => x.Planned != null && x.Date > late ? 1 : 0],
            Cancellation);

        AssertQueries(1, session);
        Assert.Equal(
            all.Where(x => x.Actual is not null)
                .GroupBy(x => new TallyKey { SchoolId = x.SchoolId, Kind = x.EventKind, Term = x.Term, Late = x.Date > late })
                .Select(group => $"{group.Key} {group.Count()} {group.Sum(x => (long?)x.Actual)} {group.Sum(x => (long?)x.Planned)} {group.Count(x => x.Planned != null && x.Date > late)}").Order(StringComparer.Ordinal),
            tallies.Select(tally => $"{tally.Key} {tally.Count} {tally.Sums[0]} {tally.Sums[1]} {tally.Sums[2]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Groups_of_nothing_are_none()
    {
        await using var session = Store.OpenSession();

        Assert.Empty(await session.TallyAsync(session.Query<Attendance>(), x => new TallyKey { Kind = x.EventKind }, [x => x.Actual], Cancellation));
    }

    [Fact]
    public async Task More_sums_than_a_query_gives_are_refused()
    {
        await using var session = Store.OpenSession();

        await Assert.ThrowsAsync<ArgumentException>(async () => await session.TallyAsync(
            session.Query<Attendance>(), x => new TallyKey { Kind = x.EventKind }, [.. Enumerable.Repeat<System.Linq.Expressions.Expression<Func<Attendance, int?>>>(x => x.Actual, Tally.MostSums + 1)], Cancellation));
    }

    private sealed record TallyKey
    {
        public NodeId? SchoolId { get; init; }

        public EventKind Kind { get; init; }

        public string? Term { get; init; }

        public bool Late { get; init; }
    }
}
