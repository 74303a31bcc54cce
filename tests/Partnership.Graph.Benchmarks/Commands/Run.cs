using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>What one call of the program works with.</summary>
/// <param name="Options">How much to measure.</param>
/// <param name="Output">Where the report goes.</param>
internal sealed record Run(RaceOptions Options, TextWriter Output) : IDisposable
{
    public DataSet Data { get; } = new();

    public TemporaryFolder Folder { get; } = new();

    public string Database => Folder.File("schools.db");

    /// <summary>Takes the generator's core and says under which conditions it measures.</summary>
    public static async Task<Run> BeginAsync(RaceOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await Cores.PinGeneratorAsync(cancellationToken);
        Report.WriteConditions(output, options);
        return new Run(options, output);
    }

    /// <summary>Races contestants of this program on one query.</summary>
    public Task<RaceResult> RaceAsync(Scenario scenario, IEnumerable<Contestant> contestants, CancellationToken cancellationToken) =>
        RaceAsync(scenario, contestants, Options, cancellationToken);

    /// <inheritdoc cref="RaceAsync(Scenario, IEnumerable{Contestant}, CancellationToken)"/>
    public Task<RaceResult> RaceAsync(Scenario scenario, IEnumerable<Contestant> contestants, RaceOptions options, CancellationToken cancellationToken) =>
        RaceAsync(scenario, [.. contestants.Select(contestant => contestant.AsEntrant(scenario, Database))], options, cancellationToken);

    /// <summary>Races those entrants that are wanted.</summary>
    public async Task<RaceResult> RaceAsync(Scenario scenario, IReadOnlyList<Entrant> entrants, RaceOptions options, CancellationToken cancellationToken)
    {
        await using var race = await Race.PrepareAsync(
            scenario, scenario.Serialise(Data), [.. entrants.Where(entrant => options.TakesPart(entrant.Name))], cancellationToken);
        return await race.RunAsync(options, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}
