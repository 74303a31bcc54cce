using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>One of the parents that a batched query was asked about: a row made from the query's JSON parameter.</summary>
internal sealed class ParentKey
{
    /// <summary>The parent's id.</summary>
    public NodeId Value { get; init; }
}
