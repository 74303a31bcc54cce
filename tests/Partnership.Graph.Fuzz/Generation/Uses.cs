namespace Partnership.Graph.Fuzz.Generation;

/// <summary>What a part of a document uses.</summary>
internal sealed class Uses
{
    public HashSet<string> Variables { get; } = [];

    public HashSet<string> Fragments { get; } = [];
}
