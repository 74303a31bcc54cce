using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Sqlite.Reading.Shapes;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>The way from parents to their children.</summary>
internal interface IChildren<T> where T : Document
{
    /// <summary>Tells a scan all that decides on the way.</summary>
    void Scan(QueryScan scan);

    /// <summary>The children of a parent.</summary>
    /// <param name="parent">The expression of its id.</param>
    /// <param name="slots">Takes the values of the way.</param>
    Expression Of(Expression parent, Slots slots);
}

/// <summary>Children that hold the id of their parent.</summary>
/// <param name="query">The children of all parents.</param>
/// <param name="parent">Which property holds the id.</param>
internal sealed class OwnChildren<T>(IQueryable<T> query, Expression<Func<T, NodeId>> parent) : IChildren<T> where T : Document
{
    public void Scan(QueryScan scan) => scan.Add(query.Expression).Add(parent);

    public Expression Of(Expression parentId, Slots slots) =>
        Keyset.Where(slots.Replace(query.Expression), Expression.Lambda(Expression.Equal(parent.Body, parentId), parent.Parameters));
}
