using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Opening;

namespace Partnership.Graph.Sqlite.Backups;

/// <summary>Copies a store's file while it is in use, and puts a copy in a store's place.</summary>
public static class SqliteBackup
{
    // More than a store is ever ahead of its backup. Numbers of changes go to 9.2 × 10^18.
    private const long GapInChanges = 1_000_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Copies a store as it is at one moment into a new file, while others read and write it (https://sqlite.org/backup.html).
    /// Only the account that copies can read the file.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="copy">The file to be made; there must be none.</param>
    /// <exception cref="StoreRefusedException">The store cannot be read, or the copy cannot be written.</exception>
    public static void Copy(string store, string copy)
    {
        var (from, to) = (Path.GetFullPath(store), Path.GetFullPath(copy));
        StoreFile.Check(from, SchemaSteps.Released);
        MakeEmpty(to);
        try
        {
            using var source = new Connections(from, Patience).OpenReader();
            using var target = Open(to);
            source.BackupDatabase(target);
        }
        catch (SqliteException failure) when (Refusals.Of(failure, from) is { } refusal)
        {
            throw new StoreRefusedException(refusal, failure);
        }
    }

    /// <summary>What SQLite finds damaged in a file, a sentence each (https://sqlite.org/pragma.html#pragma_integrity_check); empty for a sound one.</summary>
    public static IReadOnlyList<string> Check(string file)
    {
        try
        {
            using var connection = Open(Path.GetFullPath(file));
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            using var row = command.ExecuteReader();
            var found = new List<string>();
            while (row.Read())
                found.Add(row.GetString(0));
            return found is ["ok"] ? [] : found;
        }
        catch (SqliteException damaged)
        {
            return [damaged.Message];
        }
    }

    /// <summary>When the last change in a file was made; <c>null</c> where there is none.</summary>
    public static DateTimeOffset? LastChangeAt(string file)
    {
        using var connection = Open(Path.GetFullPath(file));
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "At" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""";
        return command.ExecuteScalar() is string at ? InstantText.Read(at) : null;
    }

    /// <summary>
    /// Leaves a gap in the numbers of changes, so that the cursors of changes that came after the copy was made, and are lost
    /// with it, are never the cursors of others.
    /// </summary>
    public static void LeaveGap(string file)
    {
        using var connection = Open(Path.GetFullPath(file));
        using var command = connection.CreateCommand();
        command.CommandText = """UPDATE sqlite_sequence SET seq = seq + @gap WHERE name = 'Changes'""";
        command.Parameters.AddWithValue("@gap", GapInChanges);
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a file whole by itself: nothing of it is in a write-ahead log beside it.</summary>
    /// <exception cref="StoreRefusedException">Another process has it open.</exception>
    public static void Seal(string file)
    {
        try
        {
            using var connection = Open(Path.GetFullPath(file));
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            command.ExecuteNonQuery();
        }
        catch (SqliteException failure) when (Refusals.Of(failure, file) is { Reason: StoreRefusalReason.Busy })
        {
            throw new StoreRefusedException(Refusals.InUse(file), failure);
        }
    }

    /// <summary>Puts a sealed file in the place of a store; what was there is kept beside it.</summary>
    /// <param name="store">The store; there may be none.</param>
    /// <param name="file">What takes its place; in the same folder.</param>
    /// <param name="now">The time, for the name of what was there.</param>
    /// <returns>Where the store that was there is now; <c>null</c> where there was none.</returns>
    /// <exception cref="StoreRefusedException">Another process has the store open.</exception>
    public static string? Replace(string store, string file, DateTimeOffset now)
    {
        var path = Path.GetFullPath(store);
        string? aside = null;
        if (File.Exists(path))
        {
            // One that is too damaged to be opened is moved with its log.
            if (Check(path) is [])
                Seal(path);
            // Whoever could read what was there can read what takes its place.
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, File.GetUnixFileMode(path));
            aside = $"{path}.replaced-{now:yyyyMMdd'T'HHmmss'Z'}";
            foreach (var part in new[] { "", "-wal", "-shm" })
                if (File.Exists(path + part))
                    File.Move(path + part, aside + part);
        }

        File.Move(file, path);
        return aside;
    }

    private static void MakeEmpty(string file)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            new FileStream(file, options).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(Refusals.NotWritable(file, failure.Message), failure);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
