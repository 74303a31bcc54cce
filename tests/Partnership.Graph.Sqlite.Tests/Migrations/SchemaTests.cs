using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Sqlite.Tests.Migrations;

public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> EveryOlderVersion => [.. Enumerable.Range(0, SchemaSteps.Released.Latest)];

    [Theory]
    [MemberData(nameof(EveryOlderVersion))]
    public void A_database_of_an_older_version_is_brought_to_this_one(int version)
    {
        using (var connection = new Connections(Path, TimeSpan.Zero).OpenWriter())
            SchemaUpgrade.Run(connection, SchemaSteps.Released.UpTo(version));
        SqliteStore.Open(Options).Dispose();
        SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("new.db") }).Dispose();

        Assert.Equal(ColumnsOf(_folder.File("new.db")), ColumnsOf(Path));
        Assert.Equal((long)SchemaSteps.Released.Latest, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void An_upgrade_keeps_what_is_there_and_runs_only_the_missing_steps()
    {
        SqliteStore.Open(Options, new SchemaSteps(["CREATE TABLE Old (A); INSERT INTO Old VALUES (1)", .. SchemaSteps.Released.All])).Dispose();
        SqliteStore.Open(Options, new SchemaSteps(["no SQL", .. SchemaSteps.Released.All.Select(_ => "no SQL either"), "ALTER TABLE Old ADD B DEFAULT 2"])).Dispose();

        Assert.Equal(3L, Scalar("SELECT A + B FROM Old"));
    }

    [Fact]
    public async Task A_database_from_before_there_was_a_search_finds_what_was_in_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using (var old = SqliteStore.Open(Options, SchemaSteps.Released.UpTo(2)))
            await old.CommitAsync(Sample.Commit(Sample.Partnership("1", "Asthma champions")), cancellation);
        using var store = SqliteStore.Open(Options);
        await using var session = store.OpenSession();

        Assert.Equal([Sample.PartnershipId("1")], (await session.SearchAsync("astma", [nameof(Partnership)], 5, cancellation)).Select(hit => hit.Id));
    }

    [Fact]
    public void A_step_that_fails_leaves_the_database_at_the_version_it_had()
    {
        SqliteStore.Open(Options).Dispose();
        var broken = new SchemaSteps([.. SchemaSteps.Released.All, "CREATE TABLE New (A)", "CREATE TABLE Changes (A)"]);

        Assert.Throws<SqliteException>(() => SqliteStore.Open(Options, broken));
        Assert.Equal((long)SchemaSteps.Released.Latest, Scalar("PRAGMA user_version"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'New'"));
    }

    [Fact]
    public void The_steps_make_the_tables_that_the_model_reads()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var context = new GraphContext(GraphContext.On(connection));
        var mapped =
            from entity in context.Model.GetEntityTypes()
            where entity.GetTableName() is not null
            from property in entity.GetProperties()
            select $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()}{(property.IsNullable ? "" : " NOT NULL")}";

        SqliteStore.Open(Options).Dispose();
        Assert.Equal(mapped.Order(), ColumnsOf(Path).Where(column => !column.StartsWith("Changes.", StringComparison.Ordinal) && !column.StartsWith("Search", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task A_store_that_was_closed_opens_again_with_everything_in_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using (var store = SqliteStore.Open(Options))
            await store.CommitAsync(Sample.Commit(Sample.Partnership("1", "Kept")), cancellation);
        using var again = SqliteStore.Open(Options);
        await using var session = again.OpenSession();

        Assert.Equal("Kept", (await session.FindAsync<Partnership>(Sample.PartnershipId("1"), cancellation))!.Name);
        Assert.Single((await again.ReadChangesAsync(ChangeCursor.Start, 10, cancellation))!.Changes);
    }

    [Fact]
    public void A_closed_store_is_one_file()
    {
        SqliteStore.Open(Options).Dispose();

        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
    }

    private SqliteStoreOptions Options => new() { Path = Path };

    private static List<string> ColumnsOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT t.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' NOT NULL', '')
            FROM pragma_table_list t, pragma_table_info(t.name) c
            WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
            ORDER BY t.name, c.cid
            """;
        using var row = command.ExecuteReader();
        List<string> columns = [];
        while (row.Read())
            columns.Add(row.GetString(0));
        return columns;
    }

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
