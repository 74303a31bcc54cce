using System.Linq.Expressions;
using System.Reflection;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>How many children each parent has, counted on the index of the parent's id.</summary>
internal static class ChildCounts
{
    private static readonly MethodInfo Contains = ((Func<IEnumerable<NodeId>, NodeId, bool>)Enumerable.Contains).Method;

    internal static IQueryable<ChildCount> Query<T>(IQueryable<T> query, Expression<Func<T, NodeId>> parent, NodeId[] parents)
        where T : Document
    {
        var asked = Expression.Call(Contains, QueryValue.Of<IEnumerable<NodeId>>(parents), parent.Body);
        var children = (IQueryable<T>)query.Provider.CreateQuery<T>(Keyset.Where(query.Expression, Expression.Lambda(asked, parent.Parameters)));
        return children.GroupBy(parent).Select(group => new ChildCount { Parent = group.Key, Count = group.Count() });
    }
}

/// <summary>A parent and how many children it has.</summary>
internal sealed class ChildCount
{
    /// <summary>How many columns it is made of.</summary>
    internal const int Columns = 2;

    public NodeId Parent { get; init; }

    public int Count { get; init; }

    public void Deconstruct(out NodeId parent, out int count) => (parent, count) = (Parent, Count);
}
