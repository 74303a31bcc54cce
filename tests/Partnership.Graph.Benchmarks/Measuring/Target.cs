namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>A ratio the product means to reach.</summary>
/// <param name="Name">The entrant it is asked of.</param>
/// <param name="To">The entrant it is measured against.</param>
/// <param name="AtLeast">The least ratio of their throughputs.</param>
/// <param name="Text">What it says, for the report.</param>
internal sealed record Target(string Name, string To, double AtLeast, string Text)
{
    /// <summary>The targets of the comparison.</summary>
    public static IReadOnlyList<Target> OfComparison { get; } =
    [
        new("memory", "hand-written", 0.4, "ours in memory against hand-written, first target"),
        new("memory", "hand-written", 0.6, "ours in memory against hand-written, second target"),
        new("memory", "mercurius", 1.0, "ours in memory against mercurius with JIT"),
        new("sqlite", "hand-written-ef", 1.0, "ours on SQLite against hand-written EF Core + SQLite"),
    ];

    /// <summary>One line: reached or missed, with the figure; or that it could not be measured.</summary>
    public string Judge(RaceResult result)
    {
        var verdict = result.Ratio(Name, To) switch
        {
            null => "not measured",
            { } ratio when ratio >= AtLeast => $"reached ({Report.Fraction(ratio)}; by processor time {Report.Fraction(result.ProcessorRatio(Name, To))})",
            { } ratio => $"missed ({Report.Fraction(ratio)}; by processor time {Report.Fraction(result.ProcessorRatio(Name, To))})",
        };
        return $"{Text}, at least {Report.Fraction(AtLeast)}: {verdict}";
    }
}
