using System.CommandLine;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Api.Commands;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Commands;

public sealed class AuditCommandTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    private string Store => Path.Combine(_folder, "graph.db");

    private string Anchors => Path.Combine(_folder, "anchors.txt");

    public async ValueTask InitializeAsync()
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store });
        foreach (var key in (string[])["1", "2"])
        {
            await store.CommitAsync(
                Sample.Commit(Sample.Partnership(key)) with { Audit = [Sample.Audit($"{key}-1", Sample.PartnershipId(key)), Sample.Audit($"{key}-2", Sample.PartnershipId(key))] },
                TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_audit_nobody_touched_verifies()
    {
        var (exitCode, output, _) = await RunAsync("audit", "verify", "--store", Store);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("2 aggregates with 4 entries checked: the audit fits together.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_fit_is_named_by_aggregate_and_entry()
    {
        Execute("""DROP TRIGGER "AuditEntry.Altered"; UPDATE "AuditEntry" SET "Actor" = 'Person:2' WHERE "Id" = 'AuditEntry:2-1'""");
        var (exitCode, output, _) = await RunAsync("audit", "verify", "--store", Store);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("Partnership:2, entry 1: it does not say any more what it said when it was written (AuditEntry:2-1, updatePartnership of Partnership:2)", output, StringComparison.Ordinal);
        Assert.Contains("2 aggregates with 4 entries checked: 1 finding.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_entry_any_more_is_a_finding_and_no_crash()
    {
        Execute("""DROP TRIGGER "AuditEntry.Altered"; UPDATE "AuditEntry" SET "Fields" = 'no JSON' WHERE "Id" = 'AuditEntry:2-1'""");
        var (exitCode, output, _) = await RunAsync("audit", "verify", "--store", Store);

        Assert.Equal(1, exitCode);
        Assert.Contains("the audit cannot be read", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anchors_kept_elsewhere_show_what_was_taken_away_without_a_trace()
    {
        await File.WriteAllTextAsync(Anchors, (await RunAsync("audit", "anchor", "--store", Store)).Output, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("audit", "verify", "--store", Store, "--anchors", Anchors)).ExitCode);
        Execute("""DROP TRIGGER "AuditEntry.Removed"; DELETE FROM "AuditEntry" WHERE "AggregateId" = 'Partnership:2'; DELETE FROM "AuditHead" WHERE "AggregateId" = 'Partnership:2'""");

        Assert.Equal(0, (await RunAsync("audit", "verify", "--store", Store)).ExitCode);
        var (exitCode, output, _) = await RunAsync("audit", "verify", "--store", Store, "--anchors", Anchors);
        Assert.Equal(1, exitCode);
        Assert.StartsWith("Partnership:2: entry 2, which the anchor names, is missing", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "line 1 is no anchor")]
    [InlineData("Partnership:2 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\nPartnership:1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "line 2: Partnership:1 stands after Partnership:2")]
    public async Task A_file_that_holds_no_anchors_is_refused(string text, string expected)
    {
        await File.WriteAllTextAsync(Anchors, text, TestContext.Current.CancellationToken);
        var (exitCode, _, error) = await RunAsync("audit", "verify", "--store", Store, "--anchors", Anchors);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_not_made()
    {
        var (exitCode, _, error) = await RunAsync("audit", "verify", "--store", Store + "x");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("There is no store ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Store + "x"));
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await CommandLine.Root().Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }
}
