using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Reading.Shapes;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// What edges lead to, ordered by what lies there: for each parent its edges are one range of the index on its id, the nodes
/// are looked up by their ids, and the few that are left are put in order. No index could order them, for edges do not
/// repeat what their nodes say.
/// </summary>
/// <param name="path">The way from a parent to its nodes.</param>
/// <param name="nodes">The nodes that count.</param>
internal sealed class FarEnds<TEdge, TNode>(EdgePath<TEdge> path, IQueryable<TNode> nodes) : IChildren<TNode>
    where TEdge : Document
    where TNode : Document
{
    public void Scan(QueryScan scan) => scan.Add(path.Edges.Expression).Add(path.Parent).Add(path.Node).Add(nodes.Expression);

    public Expression Of(Expression parent, Slots slots)
    {
        var edges = Keyset.Where(slots.Replace(path.Edges.Expression), Expression.Lambda(Expression.Equal(path.Parent.Body, parent), path.Parent.Parameters));
        var ids = Expression.Call(QueryableMethods.Select.MakeGenericMethod(typeof(TEdge), typeof(NodeId)), edges, Expression.Quote(path.Node));
        var node = Expression.Parameter(typeof(TNode), "node");
        var isFarEnd = Expression.Call(QueryableMethods.Contains.MakeGenericMethod(typeof(NodeId)), ids, Expression.Property(node, nameof(Document.Id)));
        return Keyset.Where(slots.Replace(nodes.Expression), Expression.Lambda(isFarEnd, node));
    }

    /// <summary>How many nodes each parent has.</summary>
    internal List<ChildCount> Count(Reader reader, IReadOnlyCollection<NodeId> parents)
    {
        var keys = ParameterValue.ListOf(parents);
        var scan = reader.Scan().AddToken(nameof(Count)).AddToken(nameof(FarEnds<,>));
        Scan(scan);
        return reader.List<ChildCount>(scan.AddParents(keys), slots => Counts(reader, keys, slots).Expression, () => ChildCount.Columns);
    }

    internal IQueryable<ChildCount> Counts(Reader reader, string parents, Slots slots)
    {
        Expression<Func<Model.ParentKey, NodeId>> parent = key => key.Value;
        var count = Expression.Call(QueryableMethods.CountWithoutPredicate.MakeGenericMethod(typeof(TNode)), Of(parent.Body, slots));
        var row = Expression.MemberInit(
            Expression.New(typeof(ChildCount)),
            Expression.Bind(typeof(ChildCount).GetProperty(nameof(ChildCount.Parent))!, parent.Body),
            Expression.Bind(typeof(ChildCount).GetProperty(nameof(ChildCount.Count))!, count));
        return ChildPages.Keys(reader, parents).Select(Expression.Lambda<Func<Model.ParentKey, ChildCount>>(row, parent.Parameters));
    }
}
