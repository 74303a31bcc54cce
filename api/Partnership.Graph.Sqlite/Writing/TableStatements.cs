using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>What is done to the table of one document type, as prepared statements.</summary>
internal sealed class TableStatements(SqliteConnection connection, IEntityType entity) : IDisposable
{
    private readonly SqliteCommand _version = Prepare(connection, $"""SELECT "Version" FROM "{entity.GetTableName()}" WHERE "Id" = @id""", "@id");
    private readonly SqliteCommand _touch = Prepare(connection, $"""UPDATE "{entity.GetTableName()}" SET "Version" = "Version" + 1 WHERE "Id" = @id RETURNING "Version" """, "@id");
    private readonly SqliteCommand _remove = Prepare(connection, $"""DELETE FROM "{entity.GetTableName()}" WHERE "Id" = @id AND "AggregateId" = @aggregate RETURNING "Version" """, "@id", "@aggregate");

    /// <summary>Creates or replaces a document.</summary>
    internal UpsertStatement Upsert { get; } = new(connection, entity);

    /// <summary>The document's version; 0 when there is none.</summary>
    internal int Version(NodeId id) => Run(_version, id.Value) ?? 0;

    /// <summary>Raises the version of a document that exists; answers the new one.</summary>
    internal int Touch(NodeId id) => Run(_touch, id.Value)!.Value;

    /// <summary>Removes a document of the aggregate; answers its last version, or <c>null</c> when there is none.</summary>
    internal int? Remove(NodeId id, NodeId aggregate) => Run(_remove, id.Value, aggregate.Value);

    public void Dispose()
    {
        Upsert.Dispose();
        _version.Dispose();
        _touch.Dispose();
        _remove.Dispose();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter, SqliteType.Text);
        command.Prepare();
        return command;
    }

    private static int? Run(SqliteCommand command, params ReadOnlySpan<string> values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index];
        return command.ExecuteScalar() is long version ? (int)version : null;
    }
}
