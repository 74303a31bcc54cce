using System.CommandLine;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Reliability;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>The <c>durability</c> command: kills the API under writes and looks what is there afterwards.</summary>
internal static class DurabilityCommand
{
    public static Command Create()
    {
        var kills = new Option<int>("--kills") { Description = "How often the process is killed.", DefaultValueFactory = _ => 50 };
        kills.Validators.Add(result =>
        {
            if (result.GetValue(kills) is not (>= 1 and <= 10_000))
                result.AddError("--kills is from 1 to 10000.");
        });
        var seed = new Option<int?>("--seed") { Description = "What decides when it is killed and what is written; another one each time unless said." };
        var command = new Command("durability", "Kills the API (SIGKILL) at random points under writes; exit code 1 if anything acknowledged is lost or half-written.") { kills, seed };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(kills), parsed.GetValue(seed) ?? Random.Shared.Next(), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int kills, int seed, TextWriter output, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await output.WriteLineAsync($"seed {seed}");
        var figures = await new DurabilityTrial(new ApiStart(ApiProgram.Executable, []), folder.Path, kills, seed).RunAsync(cancellationToken);
        var restarts = figures.Restarts;
        await output.WriteLineAsync($"killed                        {figures.Kills} times");
        await output.WriteLineAsync($"writes acknowledged           {figures.Acknowledged}");
        await output.WriteLineAsync($"under way when it was killed  {figures.Unanswered}, of which written {figures.WrittenUnanswered}; all carried out once when sent again");
        await output.WriteLineAsync($"start to listening again      median {restarts[restarts.Count / 2].TotalMilliseconds:F0} ms, longest {restarts[^1].TotalMilliseconds:F0} ms");
        await output.WriteLineAsync($"lost, half-written, unsound   {figures.Problems.Count}");
        foreach (var problem in figures.Problems)
            await output.WriteLineAsync($"  {problem}");
        return figures.Problems.Count == 0 ? 0 : 1;
    }
}
