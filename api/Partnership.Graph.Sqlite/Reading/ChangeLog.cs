using System.Globalization;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Reads the sequence of changes. There is one writer at a time, so numbers appear in their order, without late ones.</summary>
internal static class ChangeLog
{
    internal static ChangeBatch? Read(SqliteConnection connection, ChangeCursor since, int limit)
    {
        if (!TryNumber(since, out var after) || (after > 0 && !IsThere(connection, after)))
            return null;

        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT "Sequence", "Kind", "DocumentId", "AggregateId", "Version", "At" FROM "Changes"
            WHERE "Sequence" > @after ORDER BY "Sequence" LIMIT @limit
            """;
        command.Parameters.AddWithValue("@after", after);
        command.Parameters.AddWithValue("@limit", limit);
        using var row = command.ExecuteReader();
        var changes = new List<Change>();
        while (row.Read())
        {
            changes.Add(new Change(
                Cursor(row.GetInt64(0)),
                Enum.Parse<ChangeKind>(row.GetString(1)),
                NodeId.Parse(row.GetString(2), null),
                NodeId.Parse(row.GetString(3), null),
                row.GetInt32(4),
                InstantText.Read(row.GetString(5))));
        }

        return new ChangeBatch(changes, changes.Count == 0 ? since : changes[^1].Cursor);
    }

    /// <summary>The number of the latest change; 0 before the first.</summary>
    internal static long Latest(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT coalesce(max("Sequence"), 0) FROM "Changes" """;
        return (long)command.ExecuteScalar()!;
    }

    internal static ChangeCursor Cursor(long number) =>
        number == 0 ? ChangeCursor.Start : new ChangeCursor(number.ToString(CultureInfo.InvariantCulture));

    // A cursor is that of a change that is there: one past the latest, or in the gap that a restored copy has, is of a change that was lost.
    private static bool IsThere(SqliteConnection connection, long number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT count(*) FROM "Changes" WHERE "Sequence" = @number""";
        command.Parameters.AddWithValue("@number", number);
        return (long)command.ExecuteScalar()! == 1;
    }

    private static bool TryNumber(ChangeCursor cursor, out long number)
    {
        number = 0;
        return cursor == ChangeCursor.Start
            || (long.TryParse(cursor.Value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && cursor == Cursor(number));
    }
}
