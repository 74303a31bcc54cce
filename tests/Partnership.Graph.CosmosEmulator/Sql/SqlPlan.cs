using System.Text.Json.Nodes;

namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>
/// What the gateway tells the SDK of a query that touches several partitions: what to send to each, and how to put the
/// answers together. The shape is the one the SDK reads (QueryInfo in Azure/azure-cosmos-dotnet-v3).
/// </summary>
internal static class SqlPlan
{
    public static JsonObject Of(string sql)
    {
        var query = SqlParser.Parse(sql);
        return new JsonObject
        {
            ["partitionedQueryExecutionInfoVersion"] = 2,
            ["queryInfo"] = new JsonObject
            {
                ["distinctType"] = query.Distinct ? "Unordered" : "None",
                ["top"] = query.Top,
                ["offset"] = null,
                ["limit"] = null,
                ["orderBy"] = Texts(query.OrderBy.Select(key => key.Descending ? "Descending" : "Ascending")),
                ["orderByExpressions"] = Texts(query.OrderBy.Select(key => key.Text)),
                ["groupByExpressions"] = Texts(query.GroupBy.Select(key => key.Text)),
                ["groupByAliases"] = Texts(query.GroupBy.Count > 0 ? query.Select.Select(item => item.Alias!) : []),
                ["aggregates"] = Texts(query.GroupBy.Count == 0 ? query.Select.Where(item => item.Aggregate is not null).Select(Operator) : []),
                ["groupByAliasToAggregateType"] = Aggregates(query),
                ["rewrittenQuery"] = Rewritten(sql, query),
                ["hasSelectValue"] = query.IsValue,
                ["hasNonStreamingOrderBy"] = false,
            },
            ["queryRanges"] = new JsonArray(new JsonObject { ["min"] = "", ["max"] = "FF", ["isMinInclusive"] = true, ["isMaxInclusive"] = false }),
        };
    }

    private static string Rewritten(string sql, SqlQuery query)
    {
        if (query.OrderBy.Count > 0)
            return WithOrder(query);
        if (query.GroupBy.Count > 0)
            return WithGroups(query);
        return query.HasAggregates && query.IsValue
            ? $"SELECT VALUE [{{\"item\": {query.Select[0].Text}}}] FROM {query.Alias}{Where(query, null)}"
            : sql;
    }

    private static string WithOrder(SqlQuery query)
    {
        var top = query.Top is { } most ? $"TOP {most} " : "";
        var items = string.Join(", ", query.OrderBy.Select(key => $"{{\"item\": {key.Text}}}"));
        var order = string.Join(", ", query.OrderBy.Select(key => $"{key.Text} {(key.Descending ? "DESC" : "ASC")}"));
        return $"SELECT {top}{query.Alias}._rid, [{items}] AS orderByItems, {Payload(query)} AS payload FROM {query.Alias}{Where(query, "{documentdb-formattableorderbyquery-filter}")} ORDER BY {order}";
    }

    private static string WithGroups(SqlQuery query)
    {
        var items = string.Join(", ", query.GroupBy.Select(key => $"{{\"item\": {key.Text}}}"));
        return $"SELECT [{items}] AS groupByItems, {Payload(query)} AS payload FROM {query.Alias}{Where(query, null)} GROUP BY {string.Join(", ", query.GroupBy.Select(key => key.Text))}";
    }

    private static string Payload(SqlQuery query) => query switch
    {
        { Select: [] } => query.Alias,
        { IsValue: true } => query.Select[0].Text,
        _ => "{" + string.Join(", ", query.Select.Select(item => $"\"{item.Alias}\": {(item.Aggregate is null ? item.Text : $"{{\"item\": {item.Text}}}")}")) + "}",
    };

    private static string Where(SqlQuery query, string? also) => (query.Where?.Text, also) switch
    {
        (null, null) => "",
        (null, _) => $" WHERE ({also})",
        (var where, null) => $" WHERE ({where})",
        var (where, more) => $" WHERE ({where}) AND ({more})",
    };

    private static JsonObject Aggregates(SqlQuery query)
    {
        var aggregates = new JsonObject();
        if (query.GroupBy.Count > 0)
        {
            foreach (var item in query.Select)
                aggregates[item.Alias!] = Operator(item);
        }

        return aggregates;
    }

    private static string? Operator(SqlItem item) => item.Aggregate switch
    {
        "COUNT" => "Count",
        "SUM" => "Sum",
        _ => null,
    };

    private static JsonArray Texts(IEnumerable<string?> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
