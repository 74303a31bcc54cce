namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>How much is measured.</summary>
/// <param name="Rounds">How often each server is loaded; medians are reported.</param>
/// <param name="RoundLength">How long each time.</param>
/// <param name="WarmUp">How long each server is loaded at least before anything counts.</param>
/// <param name="Connections">How many connections ask at once.</param>
/// <param name="Contestants">The names of those wanted; empty for all.</param>
internal sealed record RaceOptions(int Rounds, TimeSpan RoundLength, TimeSpan WarmUp, int Connections, IReadOnlyList<string> Contestants)
{
    /// <summary>How many requests each connection has under way; 1 unless a measurement asks for more.</summary>
    public int Pipeline { get; init; } = 1;

    /// <summary>Whether the contestant of this name is wanted.</summary>
    public bool TakesPart(string name) => Contestants.Count == 0 || Contestants.Contains(name);
}
