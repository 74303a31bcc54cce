using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;

namespace Partnership.Graph.Sqlite.Opening;

/// <summary>
/// Looks at a file before SQLite may touch it. Its header says whether it is a database, whose, and of which version
/// (https://sqlite.org/fileformat2.html#the_database_header), so a file that is not ours is never opened for writing.
/// </summary>
internal static class StoreFile
{
    /// <summary>"PGDB", so that the file utility and we can tell our files from others.</summary>
    internal const int ApplicationId = 0x50474442;

    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    /// <summary>Makes the file's folder and checks what is there.</summary>
    /// <exception cref="StoreRefusedException">The file cannot become, or is not, a store of ours.</exception>
    internal static void Check(string path, SchemaSteps steps)
    {
        var header = ReadHeader(path);
        if (header.Length == 0)
            return;
        if (header.Length < HeaderLength || !header.AsSpan(0, 16).SequenceEqual("SQLite format 3\0"u8))
            throw new StoreRefusedException(Refusals.NotADatabase(path));

        var application = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationIdOffset));
        var version = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(UserVersionOffset));
        if (application != ApplicationId && !(application == 0 && HoldsNothing(path)))
            throw new StoreRefusedException(Refusals.OtherApplication(path));
        if (application == ApplicationId && version > steps.Latest)
            throw new StoreRefusedException(Refusals.NewerVersion(path, version, steps.Latest));
    }

    private static byte[] ReadHeader(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) && !Directory.Exists(path))
                return [];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var header = new byte[HeaderLength];
            return header[..file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreRefusedException(Refusals.NotAccessible(path, failure.Message), failure);
        }
    }

    // Immutable: SQLite makes no side files and takes no locks. It also does not see a write-ahead log, so a database
    // that has one counts as somebody's.
    private static bool HoldsNothing(string path)
    {
        if (new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
            return false;
        try
        {
            using var connection = new SqliteConnection($"Data Source={new Uri(path).AbsoluteUri}?immutable=1;Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM sqlite_schema";
            return command.ExecuteScalar() is 0L;
        }
        catch (SqliteException failure) when (Refusals.Of(failure, path) is { } refusal)
        {
            throw new StoreRefusedException(refusal, failure);
        }
    }
}
