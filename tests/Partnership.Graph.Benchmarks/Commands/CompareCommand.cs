using System.CommandLine;
using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.EntityFramework;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>All contestants on one query, in one run, with the same bytes from each.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var options = new MeasureOptions();
        var command = new Command("compare", "Throughput of every contestant on the same query, as a ratio to the hand-written endpoint.");
        options.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(options.Read(parsed), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(RaceOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await Cores.PinGeneratorAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var data = new DataSet();
        var database = folder.File("schools.db");
        await SchoolsContext.CreateAsync(database, data, cancellationToken);

        var scenario = AllScenarios.Trusts;
        List<Entrant> entrants = [.. AllContestants.Compared.Select(contestant => contestant.AsEntrant(scenario, database))];
        if (await Mercurius.PrepareAsync(folder.Path, output.WriteLine, cancellationToken) is { } peer)
            entrants.Add(peer);

        await using var race = await Race.PrepareAsync(scenario, scenario.Serialise(data), entrants, cancellationToken);
        var result = await race.RunAsync(options, cancellationToken);
        Report.Write(output, options, result, AllContestants.HandWritten.Name);
        output.WriteLine();
        foreach (var target in Target.OfComparison)
            output.WriteLine(target.Judge(result));
    }
}
