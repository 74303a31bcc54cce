namespace Partnership.Graph.Api.Attention;

/// <summary>All arguments of <c>attention</c>, as a client gave them.</summary>
/// <param name="First">The first so many items.</param>
/// <param name="After">Only what comes after this cursor.</param>
/// <param name="Last">The last so many items.</param>
/// <param name="Before">Only what comes before this cursor.</param>
/// <param name="Where">Only those for which this holds.</param>
/// <param name="Order">What they are ordered by, most important first.</param>
public sealed record AttentionArguments(
    int? First = null, string? After = null, int? Last = null, string? Before = null,
    AttentionItemFilterInput? Where = null, IReadOnlyList<AttentionItemSortInput>? Order = null);
