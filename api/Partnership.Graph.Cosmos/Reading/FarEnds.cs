using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>
/// What edges lead to. The edges of all parents are read, of each only its two ends; then the nodes with those ids, of each
/// only what the order needs where there are many; they are put in order and cut parent by parent, and what is wanted is read of
/// the few that are left.
/// </summary>
internal static class FarEnds
{
    private const int IdsAtOnce = 1_000;

    // Up to here, nodes are read at once with all that is wanted of them.
    private const int Few = 100;

    internal static async Task<IReadOnlyDictionary<NodeId, Page<TNode>>> LoadAsync<TEdge, TNode>(
        Reader reader, EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, Order<TNode> order, PageRequest page, Fields<TNode>? only, CancellationToken ct)
        where TEdge : Document
        where TNode : Document
    {
        Keyset.Check(order, page);
        var ends = await EndsAsync(reader, path, parents, ct);
        List<NodeId> ids = [.. ends.SelectMany(pair => pair.Value).Distinct()];
        var columns = SortColumn<TNode>.Of(order, page.FromEnd);
        var wanted = only?.Properties.Select(property => property.Name).ToList();
        var atOnce = ids.Count <= Few;
        var keys = await NodesAsync(new DocumentReads<TNode>(reader, atOnce ? wanted : []), columns);
        var cut = ends.ToDictionary(pair => pair.Key, pair => Cut(pair.Value.Select(id => keys.GetValueOrDefault(id)).OfType<TNode>()));
        if (!atOnce)
        {
            var left = cut.Values.SelectMany(each => each).Select(node => node.Id).Distinct().ToList();
            var read = await ByIdAsync(reader, StoreQuery.Of<TNode>(), new DocumentReads<TNode>(reader, wanted), [], left, ct);
            // One that is gone by now is on no page.
            cut = cut.ToDictionary(pair => pair.Key, pair => pair.Value.Select(node => read.GetValueOrDefault(node.Id)).OfType<TNode>().ToList());
        }

        return cut.ToDictionary(pair => pair.Key, pair => Page<TNode>.Of(pair.Value, page));

        Task<Dictionary<NodeId, TNode>> NodesAsync(DocumentReads<TNode> reads, IReadOnlyList<SortColumn<TNode>> order) => ByIdAsync(reader, nodes, reads, order, ids, ct);

        List<TNode> Cut(IEnumerable<TNode> all) =>
            [.. all.Where(node => Keyset.Within(order, page, node)).Order(Comparer<TNode>.Create((left, right) => SortColumn<TNode>.Compare(columns, left, right))).Take(page.Limit + 1)];
    }

    internal static async Task<IReadOnlyDictionary<NodeId, int>> CountAsync<TEdge, TNode>(
        Reader reader, EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken ct)
        where TEdge : Document
        where TNode : Document
    {
        var ends = await EndsAsync(reader, path, parents, ct);
        var found = await ByIdAsync(reader, nodes, new DocumentReads<TNode>(reader, []), [], [.. ends.SelectMany(pair => pair.Value).Distinct()], ct);
        return ends.ToDictionary(pair => pair.Key, pair => pair.Value.Count(found.ContainsKey));
    }

    private static async Task<Dictionary<NodeId, HashSet<NodeId>>> EndsAsync<TEdge>(Reader reader, EdgePath<TEdge> path, IReadOnlyCollection<NodeId> parents, CancellationToken ct)
        where TEdge : Document
    {
        var ends = parents.Distinct().ToDictionary(id => id, _ => new HashSet<NodeId>());
        var (parent, node) = (ParentKey<TEdge>.Of(path.Parent), ParentKey<TEdge>.Of(path.Node));
        foreach (var chunk in ends.Keys.Chunk(ChildPages.ParentsAtOnce))
        {
            var parameters = new SqlParameters();
            var where = await reader.WhereAsync(QueryShape.Of(path.Edges.Expression), parameters, ct);
            var asked = parameters.Add<IReadOnlyList<NodeId>>(chunk);
            foreach (var edge in await reader.ListAsync($"SELECT {parent.Sql} AS parent, {node.Sql} AS node FROM c WHERE {where} AND ARRAY_CONTAINS({asked}, {parent.Sql})", parameters, ct))
            {
                if (edge.GetProperty("node").GetString() is { } id)
                    ends[NodeId.Parse(edge.GetProperty("parent").GetString()!, null)].Add(NodeId.Parse(id, null));
            }
        }

        return ends;
    }

    private static async Task<Dictionary<NodeId, TNode>> ByIdAsync<TNode>(
        Reader reader, IQueryable<TNode> nodes, DocumentReads<TNode> reads, IReadOnlyList<SortColumn<TNode>> needed, List<NodeId> ids, CancellationToken ct)
        where TNode : Document
    {
        var found = new Dictionary<NodeId, TNode>();
        foreach (var chunk in ids.Chunk(IdsAtOnce))
        {
            var parameters = new SqlParameters();
            var where = await reader.WhereAsync(QueryShape.Of(nodes.Expression), parameters, ct);
            await foreach (var node in reads.UnorderedAsync($"{where} AND ARRAY_CONTAINS({parameters.Add<IReadOnlyList<NodeId>>(chunk)}, c[\"id\"])", parameters, needed, ct))
                found[node.Id] = node;
        }

        return found;
    }
}
