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
        var only = new Option<string[]>("--contestants") { Description = "Which take part, by name; all unless said.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. AllContestants.Names, Mercurius.Name]);
        var command = new Command("compare", "Throughput of every contestant on the same query, as a ratio to the hand-written endpoint.");
        options.AddTo(command);
        command.Options.Add(only);
        command.SetAction((parsed, cancellationToken) => RunAsync(options.Read(parsed), parsed.GetValue(only) ?? [], parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(RaceOptions options, string[] only, TextWriter output, CancellationToken cancellationToken)
    {
        await Cores.PinGeneratorAsync(cancellationToken);
        using var folder = new TemporaryFolder();
        var data = new DataSet();
        var database = folder.File("schools.db");
        await SchoolsContext.CreateAsync(database, data, cancellationToken);

        var scenario = AllScenarios.Trusts;
        bool TakesPart(string name) => only.Length == 0 || only.Contains(name);
        List<Entrant> entrants = [.. AllContestants.Compared
            .Where(contestant => TakesPart(contestant.Name))
            .Select(contestant => contestant.AsEntrant(scenario, database))];
        if (TakesPart(Mercurius.Name) && await Mercurius.PrepareAsync(folder.Path, output.WriteLine, cancellationToken) is { } peer)
            entrants.Add(peer);

        await using var race = await Race.PrepareAsync(scenario, scenario.Serialise(data), entrants, cancellationToken);
        var result = await race.RunAsync(options, cancellationToken);
        Report.Write(output, options, result, AllContestants.HandWritten.Name);
        output.WriteLine();
        foreach (var target in Target.OfComparison)
            output.WriteLine(target.Judge(result));
    }
}
