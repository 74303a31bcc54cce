namespace Partnership.Graph.Api.Ordering;

/// <summary>Which way a list is ordered.</summary>
public enum SortEnumType
{
    /// <summary>The smallest first.</summary>
    Asc,

    /// <summary>The largest first.</summary>
    Desc,
}
