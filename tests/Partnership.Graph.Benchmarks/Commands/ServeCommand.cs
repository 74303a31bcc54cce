using System.CommandLine;
using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>What the other commands run as a process of its own for each contestant.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var contestant = new Argument<string>("contestant").AcceptOnlyFromAmong([.. AllContestants.Names]);
        var scenario = new Option<string>("--scenario") { Required = true };
        var database = new Option<string>("--database") { Required = true };
        var command = new Command("serve", "Serve one contestant until standard input ends.") { contestant, scenario, database };
        command.SetAction((parsed, cancellationToken) => ContestantServer.RunAsync(
            AllContestants.Named(parsed.GetRequiredValue(contestant)),
            new ContestantOptions(AllScenarios.Named(parsed.GetRequiredValue(scenario)), parsed.GetRequiredValue(database)),
            cancellationToken));
        return command;
    }
}
