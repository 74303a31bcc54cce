using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>All contestants on one query, with the same bytes from each; then the targets.</summary>
internal static class Comparison
{
    public static async Task RunAsync(Run run, CancellationToken cancellationToken)
    {
        await StoreContent.WriteAsync(run.Database, run.Data, cancellationToken);
        var scenario = AllScenarios.Trusts;
        List<Entrant> entrants = [.. AllContestants.All.Select(contestant => contestant.AsEntrant(scenario, run.Database))];
        if (await Mercurius.PrepareAsync(run.Folder.Path, run.Output.WriteLine, cancellationToken) is { } peer)
            entrants.Add(peer);

        var result = await run.RaceAsync(scenario, entrants, run.Options, cancellationToken);
        Report.Write(run.Output, run.Options, result, AllContestants.HandWritten.Name);
        await run.Output.WriteLineAsync();
        foreach (var target in Target.OfComparison)
            await run.Output.WriteLineAsync(target.Judge(result));
    }
}
