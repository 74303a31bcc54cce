using System.CommandLine;
using Partnership.Graph.Api.Commands;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Commands;

/// <summary><c>backup</c> and <c>restore</c>, from one to the other and through what can go wrong.</summary>
public sealed class BackupCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    private string Store => Path.Combine(_folder, "graph.db");

    private string Backup => Path.Combine(_folder, "backups", "monday.db");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await WriteAsync("1");
        await WriteAsync("2");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_backup_says_what_is_in_it()
    {
        var (exitCode, output, _) = await RunAsync("backup", Backup, "--store", Store);

        Assert.Equal(0, exitCode);
        Assert.Contains("2 entries of the audit checked.", output, StringComparison.Ordinal);
        Assert.Equal(["monday.db"], Directory.EnumerateFiles(Path.GetDirectoryName(Backup)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_backup_that_is_restored_is_the_graph_as_it_was_with_mails_held_back()
    {
        await RunAsync("backup", Backup, "--store", Store);
        await WriteAsync("3");

        var (exitCode, output, error) = await RunAsync("restore", Backup, "--store", Store, "--replace");

        Assert.True(exitCode == 0, error);
        Assert.Contains("Mails are held back", output, StringComparison.Ordinal);
        Assert.Equal((2, true), await LookAsync(Store));
        Assert.Equal(3, (await LookAsync(Directory.EnumerateFiles(_folder, "graph.db.replaced-*").Single(file => file.EndsWith('Z')))).Partnerships);
        Assert.Equal(0, (await RunAsync("audit", "verify", "--store", Store)).ExitCode);
    }

    [Fact]
    public async Task Mails_go_on_where_that_is_asked_for()
    {
        await RunAsync("backup", Backup, "--store", Store);

        await RunAsync("restore", Backup, "--store", Store, "--replace", "--send");

        Assert.Equal((2, false), await LookAsync(Store));
    }

    [Fact]
    public async Task A_store_is_not_replaced_unless_that_is_asked_for()
    {
        await RunAsync("backup", Backup, "--store", Store);
        await WriteAsync("3");

        var (exitCode, _, error) = await RunAsync("restore", Backup, "--store", Store);

        Assert.Equal(1, exitCode);
        Assert.Contains("--replace", error, StringComparison.Ordinal);
        Assert.Equal((3, false), await LookAsync(Store));
    }

    [Fact]
    public async Task A_store_that_is_served_is_not_replaced()
    {
        await RunAsync("backup", Backup, "--store", Store);
        using var served = SqliteStore.Open(new SqliteStoreOptions { Path = Store });
        await using (var session = served.OpenSession())
            await session.CountAsync(session.Query<ReminderControl>(), Ct);

        var (exitCode, _, error) = await RunAsync("restore", Backup, "--store", Store, "--replace");

        Assert.Equal(1, exitCode);
        Assert.Contains("Stop the API and the functions first.", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.restoring*"));
    }

    [Fact]
    public async Task A_backup_never_takes_the_place_of_another()
    {
        await RunAsync("backup", Backup, "--store", Store);

        var (exitCode, _, error) = await RunAsync("backup", Backup, "--store", Store);

        Assert.Equal(1, exitCode);
        Assert.Contains("There is a file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_leaves_the_store_as_it_is()
    {
        await RunAsync("backup", Backup, "--store", Store);
        await using (var file = File.Open(Backup, FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.Write(new byte[65_536]);
        }

        var (exitCode, _, error) = await RunAsync("restore", Backup, "--store", Store, "--replace");

        Assert.Equal(1, exitCode);
        Assert.Contains("damaged", error, StringComparison.Ordinal);
        Assert.Equal((2, false), await LookAsync(Store));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*.restoring*"));
    }

    [Fact]
    public async Task A_backup_whose_audit_was_tampered_with_is_restored_only_despite_it()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Store};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = """DROP TRIGGER "AuditEntry.Altered"; UPDATE "AuditEntry" SET "Actor" = 'Person:2' WHERE "Id" = 'AuditEntry:2-1'""";
            command.ExecuteNonQuery();
        }

        var backup = await RunAsync("backup", Backup, "--store", Store);
        var refused = await RunAsync("restore", Backup, "--store", Store, "--replace");
        var restored = await RunAsync("restore", Backup, "--store", Store, "--replace", "--despite-findings");

        Assert.Equal((1, 1, 0), (backup.ExitCode, refused.ExitCode, restored.ExitCode));
        Assert.Contains("1 findings: see 'audit verify'.", backup.Output, StringComparison.Ordinal);
        Assert.Contains("--despite-findings", refused.Error, StringComparison.Ordinal);
    }

    private async Task WriteAsync(string key)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store });
        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(
            Sample.Commit(Sample.Partnership(key)) with { Audit = [Sample.Audit($"{key}-1", Sample.PartnershipId(key))] }, Ct));
    }

    private static async Task<(int Partnerships, bool Held)> LookAsync(string file)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file });
        await using var session = store.OpenSession();
        var control = await session.FindAsync<ReminderControl>(ReminderControl.OnlyId(), Ct);
        return (await session.CountAsync(session.Query<Partnership>(), Ct), control is { Stopped: true });
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CommandLine.Root().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Ct);
        return (exitCode, output.ToString(), error.ToString());
    }
}
