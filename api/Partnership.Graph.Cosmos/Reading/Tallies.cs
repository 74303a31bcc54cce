using System.Linq.Expressions;
using System.Text.Json;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>Counts and sums per group as one GROUP BY, put together over the physical partitions by the SDK.</summary>
internal static class Tallies
{
    internal static async Task<IReadOnlyList<Tally<TKey>>> LoadAsync<T, TKey>(
        Reader reader, IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken ct)
        where T : Document
    {
        if (sums.Count > Tally.MostSums)
            throw new ArgumentException($"A query gives at most {Tally.MostSums} sums; {sums.Count} were asked for.", nameof(sums));
        var parameters = new SqlParameters();
        var where = await reader.WhereAsync(QueryShape.Of(query.Expression), parameters, ct);
        var bindings = key.Body is MemberInitExpression init ? init.Bindings.Cast<MemberAssignment>().ToList() : throw QueryShape.Unsupported(key);
        List<string> groups = [.. bindings.Select(binding => Values(key).Value(binding.Expression))];
        List<string> selected =
        [
            .. groups.Select((group, index) => $"{group} AS k{index}"),
            "COUNT(1) AS n",
            .. sums.Select((sum, index) => $"SUM({Summed(sum)}) AS s{index}"),
        ];
        var sql = $"SELECT {string.Join(", ", selected)} FROM c WHERE {where}{(groups.Count == 0 ? "" : $" GROUP BY {string.Join(", ", groups)}")}";
        var rows = await reader.ListAsync(sql, parameters, ct);
        // Without a group there is one row, also of nothing.
        return [.. rows.Where(row => row.GetProperty("n").GetInt32() > 0).Select(row => new Tally<TKey>(
            Key<TKey>(bindings, row), row.GetProperty("n").GetInt32(), [.. sums.Select((_, index) => (long)row.GetProperty($"s{index}").GetDouble())]))];

        Conditions Values(LambdaExpression of) => new(parameters, new Dictionary<ParameterExpression, string> { [of.Parameters[0]] = "c" });

        // A document that has no number adds nothing; in the query language it would spoil the sum.
        string Summed(LambdaExpression sum) => Values(sum).Value(sum.Body) is var value && sum.Body is MemberExpression ? $"IS_NUMBER({value}) ? {value} : 0" : value;
    }

    private static TKey Key<TKey>(List<MemberAssignment> bindings, JsonElement row)
    {
        var key = (object)Activator.CreateInstance<TKey>()!;
        for (var index = 0; index < bindings.Count; index++)
        {
            var property = (System.Reflection.PropertyInfo)bindings[index].Member;
            if (row.TryGetProperty($"k{index}", out var value))
                property.SetValue(key, value.Deserialize(property.PropertyType, DocumentJson.Options));
        }

        return (TKey)key;
    }
}
