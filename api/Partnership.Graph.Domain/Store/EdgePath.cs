using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Store;

/// <summary>The way from a parent to its nodes by way of edges that are documents of their own, as from a trust to its schools.</summary>
/// <param name="Edges">The edges that count, of all parents, filtered but neither ordered nor limited.</param>
/// <param name="Parent">Which property of an edge holds the id of the parent.</param>
/// <param name="Node">Which property of an edge holds the id of the node.</param>
public sealed record EdgePath<TEdge>(IQueryable<TEdge> Edges, Expression<Func<TEdge, NodeId>> Parent, Expression<Func<TEdge, NodeId>> Node)
    where TEdge : Document;
