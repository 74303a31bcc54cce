using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>The values of a query, which never stand in its text: queries of one shape have one text.</summary>
internal sealed class SqlParameters
{
    private readonly List<(string Name, JsonElement Value)> _values = [];

    internal IReadOnlyList<(string Name, JsonElement Value)> Values => _values;

    /// <summary>Adds a value; answers its name.</summary>
    internal string Add(JsonElement value, string? name = null)
    {
        _values.Add((name ?? $"@p{_values.Count}", value));
        return _values[^1].Name;
    }

    internal string Add<T>(T value, string? name = null) => Add(DocumentJson.ValueOf(value, typeof(T)), name);

    internal QueryDefinition With(string sql) =>
        _values.Aggregate(new QueryDefinition(sql), (query, value) => query.WithParameter(value.Name, value.Value));
}
