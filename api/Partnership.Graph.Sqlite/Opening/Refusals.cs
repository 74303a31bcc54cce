using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Opening;

/// <summary>What the SQLite store says when it cannot use a file.</summary>
internal static class Refusals
{
    private const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotDatabase = 26;

    internal static StoreRefusal NotADatabase(string path) => new(
        StoreRefusalReason.NotADatabase,
        $"The store file {path} cannot be opened.",
        "It is not an SQLite database, or it is damaged.",
        "Name another file with --store, or restore this one from a backup. It was left untouched.");

    internal static StoreRefusal OtherApplication(string path) => new(
        StoreRefusalReason.OtherApplication,
        $"The store file {path} cannot be used.",
        "It is a database of another application.",
        "Name another file with --store. This one was left untouched.");

    internal static StoreRefusal NewerVersion(string path, int version, int latest) => new(
        StoreRefusalReason.NewerVersion,
        $"The store file {path} cannot be used.",
        $"Its schema has version {version}, and this program knows versions up to {latest}.",
        "Start the newer program that wrote it, or name another file with --store. This one was left untouched.");

    internal static StoreRefusal NotAccessible(string path, string why) => new(
        StoreRefusalReason.NotAccessible,
        $"The store file {path} cannot be read and written.",
        why.EndsWith('.') ? why : why + ".",
        "Give this account the right to write the file and its folder, or name another file with --store.");

    internal static StoreRefusal NotWritable(string path, string why) => new(
        StoreRefusalReason.NotAccessible,
        $"The file {path} cannot be made.",
        why.EndsWith('.') ? why : why + ".",
        "Name a file that is not there yet, in a folder this account may write to.");

    internal static StoreRefusal InUse(string path) => new(
        StoreRefusalReason.Busy,
        $"The store file {path} cannot be replaced.",
        "Another process has it open.",
        "Stop the API and the functions first.");

    /// <summary>Whether a failure is that another process kept the file for longer than the wait.</summary>
    internal static bool IsBusy(SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    /// <summary>What a read says of it: a file in write-ahead mode is kept from readers only while it is recovered or replaced.</summary>
    internal static StoreUnavailableException Unavailable(SqliteException failure) =>
        new("Another process keeps the store file to itself, and did not let it go in time.", failure);

    /// <summary>The refusal for a failure of SQLite's; <c>null</c> for one that is our own mistake, such as wrong SQL.</summary>
    internal static StoreRefusal? Of(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        NotDatabase or Corrupt => NotADatabase(path),
        Permission or ReadOnly or IoError or Full or CannotOpen => NotAccessible(path, failure.Message),
        Busy or Locked => new StoreRefusal(
            StoreRefusalReason.Busy,
            $"The store file {path} cannot be opened.",
            "Another process is writing to it and did not finish in time.",
            "Wait for that process, or end it, and start again."),
        _ => null,
    };
}
