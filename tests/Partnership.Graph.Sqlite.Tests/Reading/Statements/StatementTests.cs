using Microsoft.EntityFrameworkCore;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.Sqlite.Reading;
using Partnership.Graph.Sqlite.Reading.Shapes;
using Partnership.Graph.Sqlite.Reading.Statements;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Reading.Statements;

public sealed class StatementTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;

    public StatementTests() => _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db"), IdleReaders = 1 });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_query_finds_a_document_by_each_kind_of_value()
    {
        var any = new AnyDocument(new Random(9));
        var meeting = (Event)any.Of(typeof(Event)) with { StartTime = new TimeOnly(9, 30), EndTime = new TimeOnly(1, 2, 3, 4) };
        var outcome = (Outcome)any.Of(typeof(Outcome));
        var school = (School)any.Of(typeof(School));
        var trust = (NhsTrust)any.Of(typeof(NhsTrust));
        await _store.CommitManyAsync([Sample.Commit(meeting), Sample.Commit(outcome), Sample.Commit(school), Sample.Commit(trust)], Cancellation);
        await using var session = _store.OpenSession();

        Assert.Equal(1, await session.CountAsync(session.Query<Event>().Where(x => x.Date == meeting.Date && x.StartsAt == meeting.StartsAt), Cancellation));
        Assert.Equal(1, await session.CountAsync(session.Query<Event>().Where(x => x.StartTime == meeting.StartTime && x.EndTime == meeting.EndTime), Cancellation));
        Assert.Equal(1, await session.CountAsync(session.Query<Event>().Where(x => x.Kind == meeting.Kind && x.TimeZone == meeting.TimeZone), Cancellation));
        Assert.Equal(1, await session.CountAsync(session.Query<Outcome>().Where(x => x.Value == outcome.Value && x.SampleSize == outcome.SampleSize), Cancellation));
        Assert.Equal(1, await session.CountAsync(session.Query<School>().Where(x => x.Urn == school.Urn && x.Website == school.Website), Cancellation));
        Assert.Equal(1, await session.CountAsync(session.Query<NhsTrust>().Where(x => x.FoundationTrust == trust.FoundationTrust), Cancellation));
    }

    [Fact]
    public async Task A_query_gives_single_values_and_absent_ones()
    {
        await _store.CommitAsync(Sample.Commit(Sample.Partnership("1") with { FocusLimit = 3, StartedOn = Sample.Day }), Cancellation);
        await _store.CommitAsync(Sample.Commit(Sample.Partnership("2")), Cancellation);
        await using var session = _store.OpenSession();

        Assert.Equal([3, null], await session.ToListAsync(session.Query<Partnership>().OrderBy(x => x.Id).Select(x => x.FocusLimit), Cancellation));
        Assert.Equal([Sample.Day, null], await session.ToListAsync(session.Query<Partnership>().OrderBy(x => x.Id).Select(x => x.StartedOn), Cancellation));
    }

    [Fact]
    public void A_statement_serves_again_with_other_values_and_after_more_statements_than_are_kept()
    {
        using var connection = new Connections(_store.Path, TimeSpan.Zero).OpenReader();
        using var cache = new StatementCache(connection);

        for (var number = 0; number < 1_200; number++)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT @value + {number % 600}";
            command.Parameters.AddWithValue("@value", number);
            using var row = cache.ReaderExecuting(command, null!, default).Result;
            Assert.True(row.Read());
            Assert.Equal(number + (number % 600), row.GetInt32(0));
        }
    }

    [Fact]
    public async Task A_long_query_ends_when_its_operation_is_cancelled()
    {
        using var reader = new Reader(new Connections(_store.Path, TimeSpan.Zero).OpenReader(), new ShapeCache(), new TrigramCounts());
        var endless = reader.Context.Set<ParentKey>().FromSqlRaw(
            """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'School:' || i AS "Value" FROM n WHERE i < 0""");
        using var cancellation = new CancellationTokenSource();
        await using var session = _store.OpenSession();

        var running = Task.Run(async () => await session.CountAsync(endless, cancellation.Token), Cancellation);
        while (session.QueryCount == 0)
            await Task.Yield();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(0, await session.CountAsync(session.Query<Partnership>(), Cancellation));
    }
}
