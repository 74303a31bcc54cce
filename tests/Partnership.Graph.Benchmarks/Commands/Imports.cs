using System.CommandLine;
using System.Diagnostics;
using Partnership.Graph.Benchmarks.Imports;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>
/// How fast registers of national size are imported by the program as users run it, how much memory it takes, what that is
/// against a hand-written insert of the same rows, and how soon questions are answered meanwhile.
/// </summary>
internal static class Imports
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    public static Command Create()
    {
        var command = new Command("imports", "Rows per second and memory of importing registers of national size, against a hand-written insert; the latency of questions meanwhile.");
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var registers = Directory.CreateDirectory(folder.File("registers")).FullName;
        var files = NationalRegisters.Write(registers);
        await output.WriteLineAsync($"{Environment.ProcessorCount} cores; {NationalRegisters.Schools:N0} schools, {NationalRegisters.Groups:N0} groups, {NationalRegisters.Links:N0} links, {NationalRegisters.Memberships:N0} memberships; {files.Sum(file => new FileInfo(file).Length) >> 20} MiB");
        await output.WriteLineAsync();

        var alone = await ImportAsync(registers, folder.File("alone.db"), cancellationToken);
        await output.WriteLineAsync(alone.Said);
        var again = await ImportAsync(registers, folder.File("alone.db"), cancellationToken);
        var (watched, latencies) = await WhileAskedAsync(registers, folder.File("asked.db"), cancellationToken);
        var byHand = HandWrittenInsert.Run(files, folder.File("alone.db"), folder.File("hand.db"));

        var table = new Table("", "seconds", "CPU s", "rows/s", "peak MiB", "ratio", "CPU ratio");
        Add("import all, from the start of the process to its end", alone, Report.Whole((double)alone.PeakBytes / (1 << 20)));
        Add("the same again", again, Report.Whole((double)again.PeakBytes / (1 << 20)));
        Add("import all while questions are asked", watched, Report.Whole((double)watched.PeakBytes / (1 << 20)));
        Add("hand-written: read the files and insert the rows", byHand, "");
        table.WriteTo(output);
        await output.WriteLineAsync();
        await output.WriteLineAsync($"questions answered meanwhile: {latencies.Count:N0}; p50 {Statistics.At(latencies, 0.5):F1} ms, p99 {Statistics.At(latencies, 0.99):F1} ms, longest {latencies[^1]:F1} ms");
        await output.WriteLineAsync($"memory below 500 MiB: {Yes(Math.Max(alone.PeakBytes, watched.PeakBytes) < 500L << 20)}; at most 3 times the hand-written insert: {Yes(alone.Took <= 3 * byHand.Took)}; again in under a fifth: {Yes(again.Took < alone.Took / 5)}");

        void Add(string title, Cost cost, string memory) => table.Add(
            title, $"{cost.Took.TotalSeconds:F2}", $"{cost.Processor.TotalSeconds:F2}", Report.Whole(NationalRegisters.Rows / cost.Took.TotalSeconds), memory,
            $"{cost.Took / byHand.Took:F2}", $"{cost.Processor / byHand.Processor:F2}");
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
        long peak = 0;
        while (!process.HasExited)
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
            await Task.Delay(BetweenLooks, cancellationToken);
        }

        var took = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0 ? new(took, process.TotalProcessorTime, peak, await said) : throw new InvalidOperationException($"The import ended with exit code {process.ExitCode}: {await said}");
    }

    private static string Yes(bool holds) => holds ? "yes" : "no";

    private sealed record Import(TimeSpan Took, TimeSpan Processor, long PeakBytes, string Said) : Cost(Took, Processor);
}
