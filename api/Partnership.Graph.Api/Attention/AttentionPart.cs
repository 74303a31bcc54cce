namespace Partnership.Graph.Api.Attention;

/// <summary>What a page has of one part of the list.</summary>
/// <param name="Limit">How many items at most.</param>
/// <param name="FromEnd">Whether it is read from the end of the list.</param>
/// <param name="DueDescends">Whether the latest day comes first.</param>
/// <param name="After">Where it begins.</param>
/// <param name="Before">Where it ends.</param>
public sealed record AttentionPart(int Limit, bool FromEnd, bool DueDescends, AttentionBound After, AttentionBound Before);
