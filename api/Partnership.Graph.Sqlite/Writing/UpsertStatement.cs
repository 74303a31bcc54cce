using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>
/// Creates or replaces one document in one prepared statement made from the model. A document that exists is only
/// replaced within its own aggregate.
/// </summary>
internal sealed class UpsertStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly IReadOnlyList<IProperty> _properties;

    internal UpsertStatement(SqliteConnection connection, IEntityType entity)
    {
        _properties = [.. entity.GetProperties().Where(property => property.Name != nameof(Document.Version))];
        var columns = _properties.Select(property => $"\"{property.GetColumnName()}\"").ToList();
        _command = connection.CreateCommand();
        _command.CommandText = $"""
            INSERT INTO "{entity.GetTableName()}" ({string.Join(", ", columns)}, "Version")
            VALUES ({string.Join(", ", columns.Select((_, index) => $"@p{index}"))}, 1)
            ON CONFLICT ("Id") DO UPDATE SET {string.Join(", ", columns.Select(column => $"{column} = excluded.{column}"))}, "Version" = "Version" + 1
            WHERE "AggregateId" = excluded."AggregateId"
            RETURNING "Version"
            """;
        for (var index = 0; index < _properties.Count; index++)
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{index}" });
        _command.Prepare();
    }

    /// <summary>Writes the document.</summary>
    /// <returns>Its version from now on: 1 when it is new.</returns>
    /// <exception cref="InvalidOperationException">A document of this id exists in another aggregate.</exception>
    internal int Run(Document document)
    {
        for (var index = 0; index < _properties.Count; index++)
            _command.Parameters[index].Value = ColumnValue(_properties[index], document);
        return _command.ExecuteScalar() is long version
            ? (int)version
            : throw new InvalidOperationException($"{document.Id} exists, and belongs to another aggregate than {document.AggregateId}.");
    }

    public void Dispose() => _command.Dispose();

    private static object ColumnValue(IProperty property, Document document)
    {
        var value = property.GetGetter().GetClrValue(document);
        if (value is null)
            return DBNull.Value;
        return property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value)! : value;
    }
}
