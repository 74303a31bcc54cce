namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>Something that must not happen, and the input it happened with.</summary>
internal sealed record FuzzFind(FuzzInput Input, string What);
