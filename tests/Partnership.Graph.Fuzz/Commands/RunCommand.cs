using System.CommandLine;
using System.Globalization;
using Partnership.Graph.Fuzz.Fuzzing;

namespace Partnership.Graph.Fuzz.Commands;

/// <summary>Feeds random and mutated documents to the engine for some minutes.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var minutes = new Option<double>("--minutes") { Description = "How long to run.", DefaultValueFactory = _ => 10 };
        var seed = new Option<int?>("--seed") { Description = "Where chance begins; by default another place each time." };
        var patience = new Option<double>("--patience") { Description = "How many seconds an input may take.", DefaultValueFactory = _ => 10 };
        var finds = new Option<DirectoryInfo>("--finds") { Description = "Where to keep inputs that found something.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "partnership-graph-fuzz")) };
        var command = new Command("run", "Feed random and mutated documents to parser, validator and executor; ends at the first crash, hang or hole in the limits.") { minutes, seed, patience, finds };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            TimeSpan.FromMinutes(parsed.GetValue(minutes)),
            parsed.GetValue(seed) ?? Random.Shared.Next(),
            TimeSpan.FromSeconds(parsed.GetValue(patience)),
            parsed.GetValue(finds)!,
            parsed.InvocationConfiguration.Output,
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(TimeSpan time, int seed, TimeSpan patience, DirectoryInfo finds, TextWriter output, CancellationToken ct)
    {
        finds.Create();
        output.WriteLine($"seed {seed}");
        var run = new FuzzRun(seed);
        using var watchdog = new Watchdog(patience, late => Hang(late, run, finds, output), Path.Combine(finds.FullName, "running.json"));
        var find = await run.RunAsync(watchdog, figures => figures.Elapsed < time, ct);
        output.WriteLine(run.Figures);
        run.Figures.SlowestInput?.Save(Path.Combine(finds.FullName, "slowest.json"));
        if (find is null)
            return 0;
        Report(find, run, finds, output);
        return 1;
    }

    private static void Hang(FuzzInput late, FuzzRun run, DirectoryInfo finds, TextWriter output)
    {
        Report(new FuzzFind(late, "It takes too long."), run, finds, output);
        output.Flush();
        Environment.Exit(1);
    }

    private static void Report(FuzzFind find, FuzzRun run, DirectoryInfo finds, TextWriter output)
    {
        var path = Path.Combine(finds.FullName, string.Create(CultureInfo.InvariantCulture, $"find-{run.Figures.Inputs}.json"));
        find.Input.Save(path);
        output.WriteLine($"FOUND, see {path} (run it again with: replay {path})");
        output.WriteLine(find.What);
    }
}
