using System.CommandLine;
using System.Diagnostics;
using Partnership.Graph.Benchmarks.Imports;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Imports;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>
/// How fast registers of national size are imported by the program as users run it, how much memory it takes, what that is
/// against a hand-written insert of the same rows, and how soon questions are answered meanwhile.
/// </summary>
internal static class Imports
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How many turns the importer and the hand-written insert take against each other.", DefaultValueFactory = _ => 5 };

    private static readonly Option<bool> ContestOnly = new("--contest-only") { Description = "Only the two against each other, in this process." };

    public static Command Create()
    {
        var command = new Command("imports", "Rows per second and memory of importing registers of national size, against a hand-written insert; the latency of questions meanwhile.") { Rounds, ContestOnly };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(Rounds), parsed.GetValue(ContestOnly), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(int rounds, bool contestOnly, TextWriter output, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var registers = Directory.CreateDirectory(folder.File("registers")).FullName;
        var files = NationalRegisters.Write(registers);
        await output.WriteLineAsync($"{Cores.Description}; {NationalRegisters.Schools:N0} schools, {NationalRegisters.Groups:N0} groups, {NationalRegisters.Links:N0} links, {NationalRegisters.Memberships:N0} memberships; {files.Sum(file => new FileInfo(file).Length) >> 20} MiB");
        await output.WriteLineAsync();
        if (!contestOnly)
            await AsUsersDoAsync(registers, folder, output, cancellationToken);
        await AgainstAsync(files, folder, rounds, output, cancellationToken);
    }

    private static async Task AsUsersDoAsync(string registers, TemporaryFolder folder, TextWriter output, CancellationToken cancellationToken)
    {
        var alone = await ImportAsync(registers, folder.File("alone.db"), cancellationToken);
        await output.WriteLineAsync(alone.Said);
        var again = await ImportAsync(registers, folder.File("alone.db"), cancellationToken);
        var (watched, latencies) = await WhileAskedAsync(registers, folder.File("asked.db"), cancellationToken);

        var table = new Table("the program, from its start to its end", "seconds", "CPU s", "rows/s", "peak MiB");
        foreach (var (title, import) in new[] { ("import all", alone), ("the same again", again), ("import all while questions are asked", watched) })
            table.Add(title, $"{import.Took.TotalSeconds:F2}", $"{import.Processor.TotalSeconds:F2}", Report.Whole(NationalRegisters.Rows / import.Took.TotalSeconds), Report.Whole((double)import.PeakBytes / (1 << 20)));
        table.WriteTo(output);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"questions answered meanwhile: {latencies.Count:N0}; p50 {Statistics.At(latencies, 0.5):F1} ms, p99 {Statistics.At(latencies, 0.99):F1} ms, longest {latencies[^1]:F1} ms");
        await output.WriteLineAsync($"memory below 500 MiB: {Yes(Math.Max(alone.PeakBytes, watched.PeakBytes) < 500L << 20)}; again in under a fifth: {Yes(again.Took < alone.Took / 5)} ({again.Took / alone.Took:F2})");
        await output.WriteLineAsync();
    }

    private static async Task AgainstAsync(IReadOnlyList<string> files, TemporaryFolder folder, int rounds, TextWriter output, CancellationToken cancellationToken)
    {
        var result = await new InsertContest(files, folder).RunAsync(rounds, cancellationToken);
        var table = new Table($"by turns in one process, medians of {rounds}", "seconds", "CPU s", "rows/s", "ratio", "CPU ratio");
        Add("import", InsertResult.MedianOf(result.Imported), $"{result.Ratio:F2}", $"{result.ProcessorRatio:F2}");
        Add("hand-written: read the files and insert the rows", InsertResult.MedianOf(result.ByHand), "1", "1");
        table.WriteTo(output);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"of the import: {string.Join(", ", result.Steps.Where(step => step.Key != ImportStep.Done).Select(step => $"{step.Key.ToString().ToLowerInvariant()} {step.Value.TotalSeconds:F2} s"))}");
        await output.WriteLineAsync($"each turn, import / by hand: {string.Join(", ", result.Imported.Zip(result.ByHand, (ours, hand) => $"{ours.Took.TotalSeconds:F2} / {hand.Took.TotalSeconds:F2}"))}");
        await output.WriteLineAsync($"at most 3 times the hand-written insert: {Yes(result.Ratio <= 3)}");

        void Add(string title, Cost cost, string ratio, string processorRatio) =>
            table.Add(title, $"{cost.Took.TotalSeconds:F2}", $"{cost.Processor.TotalSeconds:F2}", Report.Whole(NationalRegisters.Rows / cost.Took.TotalSeconds), ratio, processorRatio);
    }

    private static async Task<(Import Import, List<double> Latencies)> WhileAskedAsync(string registers, string database, CancellationToken cancellationToken)
    {
        using var store = SqliteStore.Open(new() { Path = database });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Asked once, so that what is measured is the store and not the compiler.
        stop.CancelAfter(TimeSpan.FromMilliseconds(500));
        await Asking.RunAsync(store, stop.Token);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = Asking.RunAsync(store, done.Token);
        var import = await ImportAsync(registers, database, cancellationToken);
        await done.CancelAsync();
        return (import, await asking);
    }

    private static async Task<Import> ImportAsync(string registers, string database, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(ApiProgram.Executable, ["import", "all", registers, "--store", database, "--rejects", registers]) { UseShellExecute = false, RedirectStandardOutput = true };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two looks; the last one counts.
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }

        var took = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0 ? new(took, processor, peak, await said) : throw new InvalidOperationException($"The import ended with exit code {process.ExitCode}: {await said}");
    }

    private static string Yes(bool holds) => holds ? "yes" : "no";

    private sealed record Import(TimeSpan Took, TimeSpan Processor, long PeakBytes, string Said) : Cost(Took, Processor);
}
