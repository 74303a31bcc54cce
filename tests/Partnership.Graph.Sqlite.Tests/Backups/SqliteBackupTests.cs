using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Backups;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Backups;

public sealed class SqliteBackupTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Store => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_made_under_writes_is_the_graph_as_it_was_at_one_moment()
    {
        using var store = Open(Store);
        var written = 0;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await WriteAsync(store, $"{written}");
                Interlocked.Increment(ref written);
            }
        }, Cancellation);
        for (var copy = 0; copy < 5; copy++)
        {
            while (Volatile.Read(ref written) < 20 * (copy + 1))
                await Task.Yield();
            var (file, acknowledged) = (_folder.File($"copy-{copy}.db"), Volatile.Read(ref written));

            SqliteBackup.Copy(Store, file);

            Assert.Empty(SqliteBackup.Check(file));
            var (documents, entries) = await CountAsync(file);
            Assert.InRange(documents, acknowledged, int.MaxValue);
            Assert.Equal(documents, entries);
        }

        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_sealed_copy_is_one_file()
    {
        using (var store = Open(Store))
            await WriteAsync(store, "1");
        SqliteBackup.Copy(Store, _folder.File("copy.db"));

        SqliteBackup.Seal(_folder.File("copy.db"));

        Assert.Equal(["copy.db"], Directory.EnumerateFiles(_folder.Path, "copy*").Select(Path.GetFileName));
        Assert.Equal((1, 1), await CountAsync(_folder.File("copy.db")));
    }

    [Fact]
    public async Task Damage_is_found()
    {
        using (var store = Open(Store))
        {
            for (var number = 0; number < 50; number++)
                await WriteAsync(store, $"{number}");
        }

        SqliteBackup.Copy(Store, _folder.File("copy.db"));
        SqliteBackup.Seal(_folder.File("copy.db"));
        await using (var file = File.Open(_folder.File("copy.db"), FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[16_384]);
        }

        Assert.NotEmpty(SqliteBackup.Check(_folder.File("copy.db")));
    }

    [Fact]
    public void A_file_that_is_there_is_not_written_over()
    {
        Open(Store).Dispose();
        File.WriteAllText(_folder.File("copy.db"), "Minutes of the meeting");

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteBackup.Copy(Store, _folder.File("copy.db")));

        Assert.Contains("copy.db cannot be made", refused.Message, StringComparison.Ordinal);
        Assert.Equal("Minutes of the meeting", File.ReadAllText(_folder.File("copy.db")));
    }

    [Fact]
    public void Only_whoever_copies_can_read_the_copy()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights.");
            return;
        }

        Open(Store).Dispose();

        SqliteBackup.Copy(Store, _folder.File("copy.db"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File("copy.db")));
    }

    [Fact]
    public async Task A_store_that_somebody_has_open_is_not_replaced()
    {
        using var store = Open(Store);
        await WriteAsync(store, "1");
        SqliteBackup.Copy(Store, _folder.File("copy.db"));
        await WriteAsync(store, "2");

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteBackup.Replace(Store, _folder.File("copy.db"), Now));

        Assert.Equal(StoreRefusalReason.Busy, refused.Refusal.Reason);
        Assert.Equal((2, 2), await CountAsync(Store));
    }

    [Fact]
    public async Task What_was_there_is_kept_beside()
    {
        using (var store = Open(Store))
        {
            await WriteAsync(store, "1");
            SqliteBackup.Copy(Store, _folder.File("copy.db"));
            await WriteAsync(store, "2");
        }

        var aside = SqliteBackup.Replace(Store, _folder.File("copy.db"), Now);

        Assert.Equal(_folder.File("graph.db.replaced-20261124T090000Z"), aside);
        Assert.Equal((1, 1), await CountAsync(Store));
        Assert.Equal((2, 2), await CountAsync(aside!));
    }

    [Fact]
    public void Whoever_could_read_the_store_can_read_what_takes_its_place()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has other rights.");
            return;
        }

        const UnixFileMode Group = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        Open(Store).Dispose();
        SqliteBackup.Copy(Store, _folder.File("copy.db"));
        File.SetUnixFileMode(Store, Group);

        SqliteBackup.Replace(Store, _folder.File("copy.db"), Now);

        Assert.Equal(Group, File.GetUnixFileMode(Store));
    }

    [Fact]
    public async Task A_store_that_is_damaged_can_be_replaced()
    {
        using (var store = Open(Store))
            await WriteAsync(store, "1");
        SqliteBackup.Copy(Store, _folder.File("copy.db"));
        await File.WriteAllTextAsync(Store, "no database any more", Cancellation);

        SqliteBackup.Replace(Store, _folder.File("copy.db"), Now);

        Assert.Equal((1, 1), await CountAsync(Store));
    }

    [Fact]
    public async Task The_cursor_of_a_change_that_was_lost_is_never_one_of_another_change()
    {
        ChangeCursor kept, lost;
        using (var store = Open(Store))
        {
            await WriteAsync(store, "1");
            kept = await store.LatestChangeAsync(Cancellation);
            SqliteBackup.Copy(Store, _folder.File("copy.db"));
            await WriteAsync(store, "2");
            lost = await store.LatestChangeAsync(Cancellation);
        }

        SqliteBackup.LeaveGap(_folder.File("copy.db"));
        using var restored = Open(_folder.File("copy.db"));
        for (var number = 3; number < 9; number++)
            await WriteAsync(restored, $"{number}");

        Assert.Null(await restored.ReadChangesAsync(lost, 10, Cancellation));
        Assert.NotEmpty((await restored.ReadChangesAsync(kept, 10, Cancellation))!.Changes);
    }

    private static SqliteStore Open(string file) => SqliteStore.Open(new SqliteStoreOptions { Path = file });

    private static async Task WriteAsync(SqliteStore store, string key) => Assert.IsType<CommitResult.Committed>(await store.CommitAsync(
        Sample.Commit(Sample.Partnership(key)) with { Audit = [Sample.Audit($"{key}-1", Sample.PartnershipId(key))] }, Cancellation));

    private static async Task<(int Documents, int Entries)> CountAsync(string file)
    {
        using var store = Open(file);
        await using var session = store.OpenSession();
        Assert.Empty(await new AuditVerification(session).FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), Cancellation).ToListAsync(Cancellation));
        return (await session.CountAsync(session.Query<Partnership>(), Cancellation), await session.CountAsync(session.Query<AuditEntry>(), Cancellation));
    }
}
