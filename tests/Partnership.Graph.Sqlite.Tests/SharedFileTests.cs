using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests;

/// <summary>Two stores on one file, as two processes have them: they share nothing but the file.</summary>
public sealed class SharedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_one_store_commits_the_other_reads()
    {
        using var one = Open();
        using var other = Open();
        await one.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation);
        await using var session = other.OpenSession();

        Assert.Equal(1, await session.CountAsync(session.Query<Partnership>(), Cancellation));
        Assert.Single((await other.ReadChangesAsync(ChangeCursor.Start, 10, Cancellation))!.Changes);
    }

    [Fact]
    public async Task Two_stores_may_open_a_new_file_at_the_same_moment()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Open)));
        foreach (var store in stores)
            store.Dispose();

        using var after = Open();
        Assert.Equal(ChangeCursor.Start, await after.LatestChangeAsync(Cancellation));
    }

    [Fact]
    public async Task No_commit_is_lost_between_two_stores_that_write_at_once()
    {
        using var one = Open();
        using var other = Open();
        await one.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation);

        await Task.WhenAll(new[] { one, other }.Select((store, number) => Task.Run(async () =>
        {
            for (var count = 0; count < 50; count++)
                await AddAsync(store, $"{number}-{count}");
        })));

        await using var session = other.OpenSession();
        Assert.Equal(100, await session.CountAsync(session.Query<Domain.Partnerships.Deliverable>(), Cancellation));
        Assert.Equal(101, (await session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation))!.Version);
    }

    [Fact]
    public async Task A_store_that_another_process_occupies_answers_that_it_is_busy_and_works_after()
    {
        using var store = Open(TimeSpan.FromMilliseconds(20));
        using (var occupier = new SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            occupier.Open();
            using var transaction = occupier.BeginTransaction(deferred: false);
            Assert.IsType<CommitResult.Busy>(await store.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation));
        }

        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation));
    }

    [Fact]
    public async Task A_store_that_another_process_occupies_can_still_be_read()
    {
        using var store = Open(TimeSpan.FromMilliseconds(20));
        await store.CommitAsync(Sample.Commit(Sample.Partnership("1")), Cancellation);
        using var occupier = new SqliteConnection($"Data Source={store.Path};Pooling=False");
        occupier.Open();
        using var transaction = occupier.BeginTransaction(deferred: false);
        await using var session = store.OpenSession();

        Assert.Equal(1, await session.CountAsync(session.Query<Partnership>(), Cancellation));
    }

    [Fact]
    public void A_new_file_that_another_process_occupies_is_refused_as_busy()
    {
        using var occupier = new SqliteConnection($"Data Source={_folder.File("graph.db")};Pooling=False");
        occupier.Open();
        using var transaction = occupier.BeginTransaction(deferred: false);

        var refused = Assert.Throws<StoreRefusedException>(() => Open(TimeSpan.FromMilliseconds(20)));
        Assert.Equal(StoreRefusalReason.Busy, refused.Refusal.Reason);
    }

    [Fact]
    public void The_file_is_in_write_ahead_logging_and_without_foreign_keys()
    {
        using var store = Open();
        using var connection = new Connections(store.Path, TimeSpan.Zero).OpenWriter();

        Assert.Equal<(object?, object?, object?)>(("wal", 0L, 2L), (Scalar(connection, "PRAGMA journal_mode"), Scalar(connection, "PRAGMA foreign_keys"), Scalar(connection, "PRAGMA synchronous")));
    }

    // As a resolver does it: read, decide on what was read, commit on its version, and again when somebody was faster.
    private static async Task AddAsync(SqliteStore store, string key)
    {
        while (true)
        {
            await using var session = store.OpenSession();
            var root = await session.FindAsync<Partnership>(Sample.PartnershipId("1"), Cancellation);
            Document[] documents = [Sample.Deliverable(key, "1")];
            var result = await store.CommitAsync(Sample.Commit(documents) with { ExpectedVersion = root!.Version }, Cancellation);
            if (result is CommitResult.Committed)
                return;
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private SqliteStore Open() => Open(TimeSpan.FromSeconds(30));

    private SqliteStore Open(TimeSpan busyTimeout) =>
        SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db"), BusyTimeout = busyTimeout });
}
