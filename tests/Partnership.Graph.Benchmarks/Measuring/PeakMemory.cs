using System.Diagnostics;
using System.Globalization;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>The most memory this process has occupied, from one moment on where the system can begin anew (Linux), else since its start.</summary>
internal static class PeakMemory
{
    private const string Forget = "/proc/self/clear_refs";
    private const string Status = "/proc/self/status";

    /// <summary>Begins anew, after what is no longer used was given back.</summary>
    public static void Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (File.Exists(Forget))
            File.WriteAllText(Forget, "5");
    }

    /// <summary>The most since then, in bytes.</summary>
    public static long Read()
    {
        if (File.Exists(Status) && File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line)
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) << 10;
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }
}
