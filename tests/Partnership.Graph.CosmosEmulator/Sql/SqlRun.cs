namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>Runs a query over the documents of one physical partition.</summary>
internal static class SqlRun
{
    public static IReadOnlyList<object> Run(SqlQuery query, IReadOnlyDictionary<string, object> parameters, IEnumerable<object> documents)
    {
        var scope = new SqlScope(parameters, query.Alias, SqlValue.Undefined);
        var rows = documents.Where(row => query.Where is null || query.Where.Value(scope with { Row = row }) is true);
        var results = query.GroupBy.Count > 0 || query.HasAggregates || IsRewrittenAggregate(query)
            ? Groups(query, scope, rows)
            : Sorted(query, scope, rows).Select(row => Shape(query, scope with { Row = row }));
        results = results.Where(result => result != SqlValue.Undefined);
        if (query.Distinct)
            results = results.DistinctBy(Key);
        return [.. query.Top is { } top ? results.Take(top) : results];
    }

    private static IEnumerable<object> Sorted(SqlQuery query, SqlScope scope, IEnumerable<object> rows)
    {
        if (query.OrderBy.Count == 0)
            return rows;
        var order = Comparer<object[]>.Create((left, right) =>
        {
            for (var i = 0; i < left.Length; i++)
            {
                if (SqlValue.CompareAny(left[i], right[i]) is not 0 and var result)
                    return query.OrderBy[i].Descending ? -result : result;
            }

            return 0;
        });
        return rows.OrderBy(row => query.OrderBy.Select(key => key.Value(scope with { Row = row })).ToArray(), order);
    }

    private static IEnumerable<object> Groups(SqlQuery query, SqlScope scope, IEnumerable<object> rows)
    {
        if (query.GroupBy.Count == 0)
            return [Shape(query, scope with { Group = [.. rows] })];
        return rows.GroupBy(row => Key(query.GroupBy.Select(key => key.Value(scope with { Row = row })).ToList<object>()))
            .Select(group => Shape(query, scope with { Row = group.First(), Group = [.. group] }));
    }

    // SELECT VALUE [{"item": COUNT(1)}], as the SDK sends it to each partition.
    private static bool IsRewrittenAggregate(SqlQuery query) =>
        query.IsValue && query.Select is [{ Text: var text }] && (text.Contains("COUNT(", StringComparison.Ordinal) || text.Contains("SUM(", StringComparison.Ordinal));

    private static object Shape(SqlQuery query, SqlScope scope)
    {
        if (query.Select.Count == 0)
            return scope.Row;
        if (query.IsValue)
            return query.Select[0].Value(scope);
        var members = new Dictionary<string, object>();
        foreach (var item in query.Select)
        {
            if (item.Value(scope) is var value && value != SqlValue.Undefined)
                members[item.Alias!] = value;
        }

        return members;
    }

    private static string Key(object value)
    {
        using var text = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(text))
            SqlValue.Write(json, value);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }
}
