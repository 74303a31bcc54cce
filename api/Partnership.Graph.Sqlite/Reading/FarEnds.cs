using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// What edges lead to, ordered by what lies there: for each parent its edges are one range of the index on its id, the nodes
/// are looked up by their ids, and the few that are left are put in order. No index could order them, for edges do not
/// repeat what their nodes say.
/// </summary>
internal static class FarEnds
{
    /// <summary>The nodes of a parent, by the expression of its id.</summary>
    internal static Func<Expression, Expression> OfParent<TEdge, TNode>(EdgePath<TEdge> path, IQueryable<TNode> nodes)
        where TEdge : Document
        where TNode : Document =>
        key =>
        {
            var edges = Keyset.Where(path.Edges.Expression, Expression.Lambda(Expression.Equal(path.Parent.Body, key), path.Parent.Parameters));
            var ids = Expression.Call(QueryableMethods.Select.MakeGenericMethod(typeof(TEdge), typeof(NodeId)), edges, Expression.Quote(path.Node));
            var node = Expression.Parameter(typeof(TNode), "node");
            var isFarEnd = Expression.Call(QueryableMethods.Contains.MakeGenericMethod(typeof(NodeId)), ids, Expression.Property(node, nameof(Document.Id)));
            return Keyset.Where(nodes.Expression, Expression.Lambda(isFarEnd, node));
        };

    /// <summary>How many nodes each parent has.</summary>
    internal static IQueryable<ChildCount> Counts<TEdge, TNode>(
        Reader reader, EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents)
        where TEdge : Document
        where TNode : Document
    {
        Expression<Func<Model.ParentKey, NodeId>> parent = key => key.Value;
        var count = Expression.Call(QueryableMethods.CountWithoutPredicate.MakeGenericMethod(typeof(TNode)), OfParent(path, nodes)(parent.Body));
        var row = Expression.MemberInit(
            Expression.New(typeof(ChildCount)),
            Expression.Bind(typeof(ChildCount).GetProperty(nameof(ChildCount.Parent))!, parent.Body),
            Expression.Bind(typeof(ChildCount).GetProperty(nameof(ChildCount.Count))!, count));
        return ChildPages.Keys(reader, parents).Select(Expression.Lambda<Func<Model.ParentKey, ChildCount>>(row, parent.Parameters));
    }
}
