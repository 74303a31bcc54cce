namespace Partnership.Graph.Api.Paging;

/// <summary>One node of a page, and where it stands in the list.</summary>
/// <param name="Cursor">Where the node stands, for <c>after</c> and <c>before</c>.</param>
/// <param name="Node">The node.</param>
public sealed record Edge<T>(string Cursor, T Node);
