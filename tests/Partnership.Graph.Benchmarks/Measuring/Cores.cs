using System.Diagnostics;
using System.Globalization;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>Keeps servers on one core and the load generator on another, where <c>taskset</c> is there to do it.</summary>
internal static class Cores
{
    private const string TaskSet = "/usr/bin/taskset";

    // Those this process may use, as it was started.
    private static readonly int[] Allowed = AllowedCores();

    /// <summary>Whether processes can be pinned here.</summary>
    public static bool Available => Allowed.Length > 1 && File.Exists(TaskSet);

    /// <summary>What was done about it, for the head of a report.</summary>
    public static string Description => Available
        ? $"server on core {Text(Allowed[^1])}, load generator on core {Text(Allowed[0])}"
        : "server and load generator share all cores (no taskset, or only one core): figures are less steady";

    /// <summary>The command line that runs a server on the servers' core.</summary>
    public static (string File, IReadOnlyList<string> Arguments) ForServer(string file, IReadOnlyList<string> arguments) =>
        Available ? (TaskSet, ["-c", Text(Allowed[^1]), file, .. arguments]) : (file, arguments);

    /// <summary>The command line that runs a program on every core this one was started with.</summary>
    public static (string File, IReadOnlyList<string> Arguments) ForAnything(string file, IReadOnlyList<string> arguments) =>
        Available ? (TaskSet, ["-c", string.Join(',', Allowed), file, .. arguments]) : (file, arguments);

    /// <summary>Moves this process, with all its threads, to the generator's core.</summary>
    public static async Task PinGeneratorAsync(CancellationToken cancellationToken)
    {
        if (!Available)
            return;
        var start = new ProcessStartInfo(TaskSet, ["-a", "-c", "-p", Text(Allowed[0]), Text(Environment.ProcessId)]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
    }

    private static int[] AllowedCores()
    {
        if (!OperatingSystem.IsLinux())
            return [];
        using var self = Process.GetCurrentProcess();
        var mask = (ulong)self.ProcessorAffinity;
        return [.. Enumerable.Range(0, 64).Where(core => (mask & (1UL << core)) != 0)];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
