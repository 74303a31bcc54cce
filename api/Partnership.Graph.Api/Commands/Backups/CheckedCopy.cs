using System.Data.Common;
using System.Text.Json;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Partnership.Graph.Sqlite.Backups;

namespace Partnership.Graph.Api.Commands.Backups;

/// <summary>A copy of a store that was looked at from the first page to the last entry of its audit.</summary>
/// <param name="LastChangeAt">When the last change in it was made; <c>null</c> for an empty one.</param>
/// <param name="Entries">How many entries of the audit were checked.</param>
/// <param name="Findings">What does not fit in the audit, a sentence each.</param>
internal sealed record CheckedCopy(DateTimeOffset? LastChangeAt, long Entries, IReadOnlyList<string> Findings)
{
    /// <summary>Copies a store and checks the copy, which then has this program's version.</summary>
    /// <exception cref="StoreRefusedException">The store cannot be read, or the copy not written.</exception>
    /// <exception cref="DamagedCopyException">The copy is damaged, as the store is; nothing is left of it.</exception>
    public static async Task<CheckedCopy> MakeAsync(string store, string copy, CancellationToken cancellationToken)
    {
        SqliteBackup.Copy(store, copy);
        try
        {
            if (SqliteBackup.Check(copy) is [var damage, ..])
                throw new DamagedCopyException($"{store} is damaged: {damage}. Nothing was written. Restore the last backup that was sound.");
            var (entries, findings) = await AuditAsync(copy, cancellationToken);
            return new CheckedCopy(SqliteBackup.LastChangeAt(copy), entries, findings);
        }
        catch
        {
            Remove(copy);
            throw;
        }
    }

    /// <summary>Takes a copy away, with whatever stands beside it.</summary>
    public static void Remove(string copy)
    {
        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(copy + part))
                File.Delete(copy + part);
        }
    }

    private static async Task<(long Entries, IReadOnlyList<string> Findings)> AuditAsync(string copy, CancellationToken cancellationToken)
    {
        using var store = SqliteStore.Open(new SqliteStoreOptions { Path = copy });
        await using var session = store.OpenSession();
        var verification = new AuditVerification(session);
        var findings = new List<string>();
        try
        {
            await foreach (var finding in verification.FindingsAsync(AsyncEnumerable.Empty<AuditAnchor>(), cancellationToken))
                findings.Add(finding.ToString());
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException or InvalidCastException or DbException)
        {
            findings.Add($"After {verification.Entries} entries the audit cannot be read: {exception.Message}");
        }

        return (verification.Entries, findings);
    }
}

/// <summary>What was copied is damaged; the message says what SQLite found and what to do.</summary>
internal sealed class DamagedCopyException(string message) : Exception(message);
