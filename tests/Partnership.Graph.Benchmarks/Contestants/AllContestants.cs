using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>The contestants that this program serves itself.</summary>
internal static class AllContestants
{
    public static RawBytes Raw { get; } = new();

    public static HandWritten HandWritten { get; } = new();

    public static HandTuned HandTuned { get; } = new();

    public static OursInMemory OursInMemory { get; } = new();

    public static HandWrittenEntityFramework HandWrittenEntityFramework { get; } = new();

    public static OursOnSqlite OursOnSqlite { get; } = new();

    /// <summary>All of them, in the order of the comparison's table.</summary>
    public static IReadOnlyList<Contestant> All { get; } = [Raw, HandTuned, HandWritten, OursInMemory, HandWrittenEntityFramework, OursOnSqlite];

    public static IEnumerable<string> Names => All.Select(contestant => contestant.Name);

    public static Contestant Named(string name) => All.Single(contestant => contestant.Name == name);

    /// <summary>The contestant as a process of its own.</summary>
    public static Entrant AsEntrant(this Contestant contestant, Scenario scenario, string database) => new(
        contestant.Name,
        contestant.Title,
        cancellationToken => ServerProcess.StartSelfAsync(["serve", contestant.Name, "--scenario", scenario.Name, "--database", database], cancellationToken));
}
