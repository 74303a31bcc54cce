using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Audit;

/// <summary>Somebody who can write to the file goes at its audit past the store.</summary>
public sealed class TamperingTests : IAsyncLifetime
{
    private const string WithoutTriggers = """DROP TRIGGER "AuditEntry.Altered"; DROP TRIGGER "AuditEntry.Removed"; """;

    private readonly TemporaryFolder _folder = new();
    private SqliteStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db") });
        foreach (var aggregate in (string[])["1", "2", "3"])
        {
            for (var number = 1; number <= 4; number++)
                await ChangeAsync(aggregate, number);
        }
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntry\" SET \"Actor\" = 'Person:2' WHERE \"Id\" = 'AuditEntry:2-2'")]
    [InlineData("DELETE FROM \"AuditEntry\" WHERE \"Id\" = 'AuditEntry:2-2'")]
    [InlineData("REPLACE INTO \"AuditEntry\" SELECT * FROM \"AuditEntry\" WHERE \"Id\" = 'AuditEntry:2-2'")]
    public void The_file_itself_refuses_what_is_done_by_mistake(string sql)
    {
        // REPLACE only asks the trigger where the connection says so.
        var refused = Assert.Throws<SqliteException>(() => Execute("PRAGMA recursive_triggers = ON; " + sql));

        Assert.Contains("only ever added", refused.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Tamperings => new()
    {
        { "nothing", "SELECT 1", "" },
        { "another actor", WithoutTriggers + """UPDATE "AuditEntry" SET "Actor" = 'Person:2' WHERE "Id" = 'AuditEntry:2-2'""", "Partnership:2 2 Altered" },
        { "another time", WithoutTriggers + """UPDATE "AuditEntry" SET "At" = '2026-03-12T09:30:00.0000001Z' WHERE "Id" = 'AuditEntry:2-4'""", "Partnership:2 4 Altered" },
        { "another value", WithoutTriggers + """UPDATE "AuditEntry" SET "Fields" = replace("Fields", 'old', 'odd') WHERE "Id" = 'AuditEntry:2-1'""", "Partnership:2 1 Altered" },
        { "a reason made up", WithoutTriggers + """UPDATE "AuditEntry" SET "Reason" = '' WHERE "Id" = 'AuditEntry:2-1'""", "Partnership:2 1 Altered" },
        { "altered, its own hash put right", WithoutTriggers + """UPDATE "AuditEntry" SET "Actor" = 'Person:2', "Hash" = 'e' WHERE "Id" = 'AuditEntry:2-2'""", "Partnership:2 2 Altered, Partnership:2 3 OutOfOrder" },
        { "removed from between", WithoutTriggers + """DELETE FROM "AuditEntry" WHERE "Id" IN ('AuditEntry:2-2', 'AuditEntry:2-3')""", "Partnership:2 4 Removed" },
        { "removed from the beginning", WithoutTriggers + """DELETE FROM "AuditEntry" WHERE "Id" = 'AuditEntry:2-1'""", "Partnership:2 2 Removed" },
        { "cut off at the end", WithoutTriggers + """DELETE FROM "AuditEntry" WHERE "Id" IN ('AuditEntry:2-3', 'AuditEntry:2-4')""", "Partnership:2 0 CutOff" },
        { "all of an aggregate removed", WithoutTriggers + """DELETE FROM "AuditEntry" WHERE "AggregateId" = 'Partnership:2'""", "Partnership:2 0 CutOff" },
        { "removed, the gap closed", WithoutTriggers + """DELETE FROM "AuditEntry" WHERE "Id" = 'AuditEntry:2-2'; UPDATE "AuditEntry" SET "Number" = 2 WHERE "Id" = 'AuditEntry:2-3'; UPDATE "AuditEntry" SET "Number" = 3 WHERE "Id" = 'AuditEntry:2-4'""", "Partnership:2 2 Altered, Partnership:2 2 OutOfOrder, Partnership:2 3 Altered, Partnership:2 0 CutOff" },
        { "two exchanged", WithoutTriggers + """UPDATE "AuditEntry" SET "Number" = 5 - "Number" WHERE "Id" IN ('AuditEntry:2-2', 'AuditEntry:2-3')""", "Partnership:2 2 Altered, Partnership:2 2 OutOfOrder, Partnership:2 3 Altered, Partnership:2 3 OutOfOrder, Partnership:2 4 OutOfOrder" },
        { "moved to another aggregate", WithoutTriggers + """UPDATE "AuditEntry" SET "AggregateId" = 'Partnership:3', "Number" = 5 WHERE "Id" = 'AuditEntry:2-4'""", "Partnership:2 0 CutOff, Partnership:3 5 Altered, Partnership:3 5 OutOfOrder, Partnership:3 5 Inserted" },
        { "one put between", WithoutTriggers + """INSERT INTO "AuditEntry" SELECT 'AuditEntry:new', "AggregateId", "Version", "Source", "AsOf", "SubjectId", "Actor", "At", "Action", "Reason", "Fields", "Number", "PreviousHash", "Hash" FROM "AuditEntry" WHERE "Id" = 'AuditEntry:2-2'""", "Partnership:2 2 Altered, Partnership:2 2 Inserted" },
        { "the head put back", """UPDATE "AuditHead" SET "Number" = 3 WHERE "AggregateId" = 'Partnership:2'""", "Partnership:2 4 Inserted" },
        { "the head of another hash", """UPDATE "AuditHead" SET "Hash" = 'e' WHERE "AggregateId" = 'Partnership:2'""", "Partnership:2 4 HeadDiffers" },
        { "the head removed", """DELETE FROM "AuditHead" WHERE "AggregateId" = 'Partnership:2'""", "Partnership:2 0 HeadDiffers" },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_shows_where_it_was_done_and_nowhere_else(string what, string sql, string expected)
    {
        Execute(sql);

        Assert.Equal((what, expected), (what, string.Join(", ", (await FindingsAsync()).Select(finding => $"{finding.AggregateId} {finding.Number} {finding.Problem}"))));
    }

    [Fact]
    public async Task An_audit_written_anew_with_every_hash_put_right_shows_only_by_an_anchor()
    {
        var anchors = await AnchorsAsync();
        await ChangeAsync("2", 5);
        await RewriteAsync(2, entry => entry.Id.Key == "2-2" ? entry with { Actor = "Person:2" } : entry);

        Assert.Empty(await FindingsAsync());
        Assert.Equal("Partnership:2 4 AnchorDiffers", string.Join(", ", (await FindingsAsync(anchors)).Select(finding => $"{finding.AggregateId} {finding.Number} {finding.Problem}")));
    }

    [Fact]
    public async Task Entries_removed_from_the_end_together_with_the_head_show_only_by_an_anchor()
    {
        var anchors = await AnchorsAsync();
        await RewriteAsync(2, entry => entry.Number <= 2 ? entry : null);

        Assert.Empty(await FindingsAsync());
        Assert.Equal(AuditProblem.CutOff, Assert.Single(await FindingsAsync(anchors)).Problem);
    }

    [Fact]
    public async Task An_aggregate_whose_audit_is_gone_without_a_trace_shows_only_by_an_anchor()
    {
        var anchors = await AnchorsAsync();
        Execute(WithoutTriggers + """DELETE FROM "AuditEntry" WHERE "AggregateId" = 'Partnership:2'; DELETE FROM "AuditHead" WHERE "AggregateId" = 'Partnership:2'""");

        Assert.Empty(await FindingsAsync());
        Assert.Equal((Sample.PartnershipId("2"), AuditProblem.CutOff), (await FindingsAsync(anchors)).Select(finding => (finding.AggregateId, finding.Problem)).Single());
    }

    [Fact]
    public async Task What_is_written_after_an_anchor_was_taken_fits_it()
    {
        var anchors = await AnchorsAsync();
        await ChangeAsync("1", 5);
        await ChangeAsync("4", 1);

        Assert.Empty(await FindingsAsync(anchors));
    }

    [Fact]
    public async Task The_entries_of_a_store_from_before_there_were_hashes_are_sealed_by_the_upgrade()
    {
        var path = _folder.File("old.db");
        SqliteStore.Open(new SqliteStoreOptions { Path = path }, SchemaSteps.Released.UpTo(4)).Dispose();
        Execute("""
            INSERT INTO "AuditEntry" ("Id", "AggregateId", "Version", "Source", "SubjectId", "Actor", "At", "Action", "Fields")
            VALUES ('AuditEntry:seed-begun', 'AuditEntry:seed-begun', 1, 'Illustrative', 'AuditEntry:seed-begun', 'seed', '2026-03-12T09:30:00.0000000Z', 'seedBegun', '[]')
            """, path);

        using var upgraded = SqliteStore.Open(new SqliteStoreOptions { Path = path });
        await using var session = upgraded.OpenSession();
        var verification = new AuditVerification(session);
        await foreach (var finding in verification.FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), Cancellation))
            Assert.Fail(finding.ToString());
        Assert.Equal(1, verification.Entries);
    }

    private Task<CommitResult> ChangeAsync(string partnership, int number) => _store.CommitAsync(
        Sample.Commit(Sample.Partnership(partnership, $"Name {number}")) with { Audit = [Sample.Audit($"{partnership}-{number}", Sample.PartnershipId(partnership))] }, Cancellation);

    // What somebody does who knows how entries are sealed.
    private async Task RewriteAsync(int partnership, Func<AuditEntry, AuditEntry?> change)
    {
        var aggregate = Sample.PartnershipId($"{partnership}");
        await using (var session = _store.OpenSession())
        {
            var entries = await session.ToListAsync(session.Query<AuditEntry>().Where(x => x.AggregateId == aggregate).OrderBy(x => x.Number), Cancellation);
            Execute(WithoutTriggers + $"""DELETE FROM "AuditEntry" WHERE "AggregateId" = '{aggregate}'; DELETE FROM "AuditHead" WHERE "AggregateId" = '{aggregate}'""");
            await _store.CommitAsync(new Commit { AggregateId = aggregate, At = Sample.Now, Audit = [.. entries.Select(change).OfType<AuditEntry>()] }, Cancellation);
        }
    }

    private async Task<AuditAnchor[]> AnchorsAsync()
    {
        await using var session = _store.OpenSession();
        return await new AuditVerification(session).AnchorsAsync(Cancellation).ToArrayAsync(Cancellation);
    }

    private async Task<List<AuditFinding>> FindingsAsync(params AuditAnchor[] anchors)
    {
        await using var session = _store.OpenSession();
        return await new AuditVerification(session).FindingsAsync(anchors.ToAsyncEnumerable(), Cancellation).ToListAsync(Cancellation);
    }

    private void Execute(string sql, string? path = null)
    {
        using var connection = new SqliteConnection($"Data Source={path ?? _store.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
