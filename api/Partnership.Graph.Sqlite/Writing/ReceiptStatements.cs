using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>
/// Forgets receipts of commands whose time is over. Each commit that leaves a receipt takes a few expired ones away, from
/// one range of an index, so that the table holds little more than a day's receipts and nothing has to clean up besides.
/// </summary>
internal sealed class ReceiptStatements : IDisposable
{
    private readonly SqliteCommand _forget;

    internal ReceiptStatements(SqliteConnection connection)
    {
        _forget = connection.CreateCommand();
        _forget.CommandText = """
            DELETE FROM "CommandReceipt" WHERE "Id" IN (
                SELECT "Id" FROM "CommandReceipt" WHERE "Id" = @id AND "ExpiresAt" <= @at
                UNION ALL
                SELECT "Id" FROM (SELECT "Id" FROM "CommandReceipt" WHERE "ExpiresAt" <= @at ORDER BY "ExpiresAt", "Id" LIMIT 10))
            """;
        _forget.Parameters.Add("@at", SqliteType.Text);
        _forget.Parameters.Add("@id", SqliteType.Text);
        _forget.Prepare();
    }

    /// <summary>Takes away the receipt with this id if it has expired, and a few others that have.</summary>
    internal void Forget(NodeId id, DateTimeOffset at)
    {
        _forget.Parameters[0].Value = InstantText.Write(at);
        _forget.Parameters[1].Value = id.Value;
        _forget.ExecuteNonQuery();
    }

    public void Dispose() => _forget.Dispose();
}
