using Partnership.Graph.Benchmarks.Load;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>Loads several servers in turn, round by round, so that whatever disturbs the machine disturbs them all.</summary>
internal sealed class Race : IAsyncDisposable
{
    private const int MostWarmUpSlices = 20;

    // A server that compiles fewer methods than this in a slice has settled.
    private const int SteadyMethods = 10;

    private static readonly TimeSpan WarmUpSlice = TimeSpan.FromSeconds(0.5);

    private readonly Scenario _scenario;
    private readonly byte[] _expected;
    private readonly List<(Entrant Entrant, ServerProcess Server)> _servers = [];

    private Race(Scenario scenario, byte[] expected) => (_scenario, _expected) = (scenario, expected);

    /// <summary>How long every response is, in bytes.</summary>
    public int ResponseBytes => _expected.Length;

    /// <summary>Starts the servers and makes sure that they all give the same bytes.</summary>
    /// <exception cref="InvalidDataException">One gives others; the message shows where they begin to differ.</exception>
    public static async Task<Race> PrepareAsync(
        Scenario scenario, byte[] expected, IReadOnlyList<Entrant> entrants, CancellationToken cancellationToken)
    {
        var race = new Race(scenario, expected);
        try
        {
            foreach (var entrant in entrants)
            {
                var server = await entrant.StartAsync(cancellationToken);
                race._servers.Add((entrant, server));
                SameBytes.Check(entrant.Title, await LoadGenerator.AskOnceAsync(server.Port, scenario.RequestBody, cancellationToken), expected);
            }
        }
        catch
        {
            await race.DisposeAsync();
            throw;
        }

        return race;
    }

    /// <summary>Warms every server up, then measures them in turns.</summary>
    /// <returns>For each entrant one measurement per round, in the order of the rounds.</returns>
    public async Task<RaceResult> RunAsync(RaceOptions options, CancellationToken cancellationToken)
    {
        foreach (var (_, server) in _servers)
            await WarmUpAsync(server, options, cancellationToken);

        var measured = _servers.ToDictionary(entry => entry.Entrant.Name, _ => new List<Measurement>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (entrant, server) in _servers)
                measured[entrant.Name].Add(await Measurement.TakeAsync(server, LoadOn(server, options), options.Connections, options.RoundLength, cancellationToken));
        }

        return new RaceResult(ResponseBytes, [.. _servers.Select(entry => new Lane(entry.Entrant, measured[entry.Entrant.Name]))]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, server) in _servers)
            await server.DisposeAsync();
    }

    /// <summary>Loads the server until it no longer compiles, but not for ever.</summary>
    private async Task WarmUpAsync(ServerProcess server, RaceOptions options, CancellationToken cancellationToken)
    {
        await LoadOn(server, options).RunAsync(options.Connections, options.WarmUp, cancellationToken);
        var compiled = (await server.StatisticsAsync(cancellationToken)).CompiledMethods;
        for (var more = 0; more < MostWarmUpSlices && compiled is not null; more++)
        {
            await LoadOn(server, options).RunAsync(options.Connections, WarmUpSlice, cancellationToken);
            var now = (await server.StatisticsAsync(cancellationToken)).CompiledMethods;
            if (now - compiled < SteadyMethods)
                return;
            compiled = now;
        }
    }

    private LoadGenerator LoadOn(ServerProcess server, RaceOptions options) =>
        new(server.Port, _scenario.RequestBody, _expected.Length, options.Pipeline);
}
