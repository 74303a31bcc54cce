using System.Globalization;
using Partnership.Graph.Fuzz.Generation;

namespace Partnership.Graph.Fuzz.Fuzzing;

/// <summary>Feeds inputs to the engine until there have been enough, and counts.</summary>
internal sealed class FuzzRun
{
    /// <summary>More than the largest response with everything it is made of; an input that allocates more has found a hole in the limits.</summary>
    private const long MostBytesAnInput = 512L * 1024 * 1024;

    private const int WarmUpInputs = 1_000;

    private readonly Dictionary<string, FuzzSchema> _schemas;
    private readonly RandomInputs _inputs;

    /// <summary>Prepares a run.</summary>
    /// <param name="seed">Decides everything that is random.</param>
    /// <param name="randomSchemas">How many random schemas to use beside the contract.</param>
    public FuzzRun(int seed, int randomSchemas = 8)
    {
        var dice = new Dice(seed);
        IEnumerable<string> names = [FuzzSchema.Contract, .. Enumerable.Range(0, randomSchemas).Select(_ => dice.NextSeed().ToString(CultureInfo.InvariantCulture))];
        _schemas = names.Distinct().ToDictionary(name => name, FuzzSchema.Of);
        _inputs = new RandomInputs(dice, Corpus.Load(), [.. _schemas.Values]);
    }

    public FuzzFigures Figures { get; } = new();

    /// <summary>Feeds inputs as long as <paramref name="goOn"/> says so; stops at the first find.</summary>
    public async Task<FuzzFind?> RunAsync(Watchdog watchdog, Func<FuzzFigures, bool> goOn, CancellationToken ct)
    {
        var begun = TimeProvider.System.GetTimestamp();
        FuzzFind? find = null;
        while (find is null && goOn(Figures))
        {
            ct.ThrowIfCancellationRequested();
            find = await FeedAsync(_inputs.Next(), watchdog, ct);
            Figures.Elapsed = TimeProvider.System.GetElapsedTime(begun);
            if (Figures.Inputs == WarmUpInputs)
                Figures.LiveAtBegin = GC.GetTotalMemory(forceFullCollection: true);
        }

        Figures.LiveAtEnd = GC.GetTotalMemory(forceFullCollection: true);
        return find;
    }

    private async Task<FuzzFind?> FeedAsync(FuzzInput input, Watchdog watchdog, CancellationToken ct)
    {
        var before = GC.GetTotalAllocatedBytes();
        watchdog.Begin(input);
        try
        {
            var verdict = await FuzzTarget.RunAsync(_schemas[input.Schema], input, ct);
            var took = watchdog.End();
            var allocated = GC.GetTotalAllocatedBytes() - before;
            Figures.Add(input, verdict, took, allocated);
            return allocated > MostBytesAnInput ? new FuzzFind(input, $"It allocated {allocated:N0} bytes.") : null;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return new FuzzFind(input, failure.ToString());
        }
    }
}
