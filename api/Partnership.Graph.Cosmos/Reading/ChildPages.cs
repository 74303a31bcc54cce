using System.Linq.Expressions;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>
/// The same page of many parents' children. One query reads the children of all parents in their order until every page is
/// full. Where a few parents have far more children than the others, it stops at a bound and begins anew without those whose
/// pages are full; if there are none, the others are asked one by one, side by side. The cost follows the pages, not the children.
/// </summary>
internal static class ChildPages
{
    /// <summary>How many parents one query names.</summary>
    internal const int ParentsAtOnce = 1_000;

    // How many children are read for each one that the pages hold before the parents are asked one by one.
    private const int Patience = 4;
    private const int FewChildren = 1_000;

    internal static async Task<IReadOnlyDictionary<NodeId, Page<T>>> LoadAsync<T>(
        Reader reader, IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken ct)
        where T : Document
    {
        var found = parents.Distinct().ToDictionary(id => id, _ => new List<T>());
        var ofParent = ParentKey<T>.Of(parent);
        var reads = new DocumentReads<T>(reader, only is null ? null : [.. only.Properties.Select(property => property.Name), ofParent.Property], FewChildren / Patience);
        var columns = SortColumn<T>.Of(order, page.FromEnd);
        await Task.WhenAll(found.Keys.Chunk(ParentsAtOnce).Select(async chunk =>
        {
            IReadOnlyCollection<NodeId> asked = chunk;
            for (var before = int.MaxValue; asked.Count > 1 && asked.Count < before;)
            {
                before = asked.Count;
                asked = await TogetherAsync(asked);
            }

            await Task.WhenAll(asked.Select(AloneAsync));
        }));
        return found.ToDictionary(pair => pair.Key, pair => Page<T>.Of(pair.Value, page));

        // All children of the parents in the order; answers the parents whose pages are not full when it is not worth going on.
        async Task<IReadOnlyCollection<NodeId>> TogetherAsync(IReadOnlyCollection<NodeId> asked)
        {
            var (parameters, where) = await WhereAsync();
            where += $" AND ARRAY_CONTAINS({parameters.Add(asked)}, {ofParent.Sql})";
            var bound = Math.Max(FewChildren, (long)asked.Count * (page.Limit + 1) * Patience);
            HashSet<NodeId> open = [.. asked];
            await foreach (var child in reads.StreamAsync(where, parameters, columns, null, ct))
            {
                var of = ofParent.Read(child);
                if (open.Contains(of))
                    found[of].Add(child);
                if (found[of].Count > page.Limit)
                    open.Remove(of);
                if (open.Count == 0)
                    return [];
                if (--bound > 0)
                    continue;
                foreach (var begun in open)
                    found[begun].Clear();
                return open;
            }

            return [];
        }

        async Task AloneAsync(NodeId id)
        {
            var (parameters, where) = await WhereAsync();
            found[id] = await reads.ListAsync($"{where} AND {ofParent.Sql} = {parameters.Add(id)}", parameters, columns, page.Limit + 1, ct);
        }

        async Task<(SqlParameters Parameters, string Where)> WhereAsync()
        {
            var parameters = new SqlParameters();
            var where = await reader.WhereAsync(QueryShape.Of(query.Expression), parameters, ct);
            return (parameters, string.Join(" AND ", Keyset.Bounds(order, page, parameters).Prepend(where)));
        }
    }

    /// <summary>How many children each parent has.</summary>
    internal static async Task<IReadOnlyDictionary<NodeId, int>> CountAsync<T>(
        Reader reader, IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken ct)
        where T : Document
    {
        var counts = parents.Distinct().ToDictionary(id => id, _ => 0);
        var ofParent = ParentKey<T>.Of(parent);
        foreach (var chunk in counts.Keys.ToList().Chunk(ParentsAtOnce))
        {
            var parameters = new SqlParameters();
            var where = await reader.WhereAsync(QueryShape.Of(query.Expression), parameters, ct);
            var asked = parameters.Add<IReadOnlyList<NodeId>>(chunk);
            foreach (var row in await reader.ListAsync($"SELECT {ofParent.Sql} AS parent, COUNT(1) AS count FROM c WHERE {where} AND ARRAY_CONTAINS({asked}, {ofParent.Sql}) GROUP BY {ofParent.Sql}", parameters, ct))
                counts[NodeId.Parse(row.GetProperty("parent").GetString()!, null)] = row.GetProperty("count").GetInt32();
        }

        return counts;
    }
}

/// <summary>Which property of a document holds the id of another.</summary>
internal sealed record ParentKey<T>(string Property, Func<T, NodeId> Read) where T : Document
{
    internal string Sql => Column.Path("c", Property);

    internal static ParentKey<T> Of(Expression<Func<T, NodeId>> key)
    {
        var columns = new ColumnSearch(key.Parameters[0]);
        columns.Visit(key.Body);
        return columns.Names.Count == 1
            ? new(columns.Names.Single(), key.Compile(preferInterpretation: true))
            : throw QueryShape.Unsupported(key);
    }
}
