using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;

namespace Partnership.Graph.Sqlite.Tests.Opening;

public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("graph.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("This is a letter, not a database.")]
    [InlineData("x")]
    [InlineData("SQLite format 3\0")]
    public void A_file_that_is_no_database_is_refused_and_untouched(string content)
    {
        File.WriteAllText(Path, content);

        AssertRefusedUntouched(StoreRefusalReason.NotADatabase);
    }

    [Fact]
    public void A_damaged_database_is_refused_and_untouched()
    {
        Make("CREATE TABLE Theirs (A)");
        var bytes = File.ReadAllBytes(Path);
        Array.Fill(bytes, (byte)0xAA, 100, bytes.Length - 100);
        File.WriteAllBytes(Path, bytes);

        AssertRefusedUntouched(StoreRefusalReason.NotADatabase);
    }

    [Theory]
    [InlineData("PRAGMA application_id = 12345; CREATE TABLE Theirs (A)")]
    [InlineData("PRAGMA application_id = 12345")]
    [InlineData("CREATE TABLE Theirs (A)")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE Theirs (A)")]
    public void A_database_of_another_application_is_refused_and_untouched(string sql)
    {
        Make(sql);

        AssertRefusedUntouched(StoreRefusalReason.OtherApplication);
    }

    [Fact]
    public void A_database_whose_content_is_still_in_its_log_counts_as_somebodys()
    {
        using var theirs = Connect();
        Run(theirs, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE Theirs (A)");

        AssertRefusedUntouched(StoreRefusalReason.OtherApplication);
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_untouched()
    {
        SqliteStore.Open(Options, new SchemaSteps([.. SchemaSteps.Released.All, "CREATE TABLE Future (A)"])).Dispose();

        AssertRefusedUntouched(StoreRefusalReason.NewerVersion);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        File.WriteAllText(_folder.File("file"), "not a folder");

        var refusal = Refusal(System.IO.Path.Combine(_folder.File("file"), "graph.db"));
        Assert.Equal(StoreRefusalReason.NotAccessible, refusal.Reason);
        Assert.Equal(["file"], Directory.GetFiles(_folder.Path).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public void A_folder_in_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(Path);

        Assert.Equal(StoreRefusalReason.NotAccessible, Refusal(Path).Reason);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that nobody can write, whatever their rights.");

        Assert.Equal(StoreRefusalReason.NotAccessible, Refusal("/proc/graph.db").Reason);
    }

    [Fact]
    public void A_refusal_says_what_why_and_what_to_do()
    {
        File.WriteAllText(Path, "no database");

        var refused = Assert.Throws<StoreRefusedException>(() => SqliteStore.Open(Options));
        Assert.Equal(
            $"The store file {Path} cannot be opened. It is not an SQLite database, or it is damaged. "
            + "Name another file with --store, or restore this one from a backup. It was left untouched.",
            refused.Message);
    }

    [Fact]
    public void An_empty_file_and_an_empty_database_become_a_store()
    {
        File.WriteAllBytes(Path, []);
        SqliteStore.Open(Options).Dispose();
        Make("VACUUM", "empty.db");

        SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("empty.db") }).Dispose();
    }

    [Fact]
    public void Folders_on_the_way_are_made()
    {
        var path = System.IO.Path.Combine(_folder.Path, "a", "b c%20#?", "graph.db");
        SqliteStore.Open(new SqliteStoreOptions { Path = path }).Dispose();

        Assert.True(File.Exists(path));
    }

    private SqliteStoreOptions Options => new() { Path = Path, BusyTimeout = TimeSpan.FromMilliseconds(50) };

    private void AssertRefusedUntouched(StoreRefusalReason reason)
    {
        var before = File.ReadAllBytes(Path);
        var files = Directory.GetFiles(_folder.Path);

        Assert.Equal(reason, Refusal(Path).Reason);
        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal(files, Directory.GetFiles(_folder.Path));
    }

    private static StoreRefusal Refusal(string path) =>
        Assert.Throws<StoreRefusedException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = path })).Refusal;

    private void Make(string sql, string name = "graph.db")
    {
        using var connection = Connect(name);
        Run(connection, sql);
    }

    private SqliteConnection Connect(string name = "graph.db")
    {
        var connection = new SqliteConnection($"Data Source={_folder.File(name)};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
