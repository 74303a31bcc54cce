using System.Globalization;

namespace Partnership.Graph.Benchmarks.Functions;

/// <summary>What another process occupies, as Linux tells (proc(5)).</summary>
internal static class ProcessMemory
{
    /// <summary>Resident memory now, in MiB.</summary>
    public static double Now(int process) => Read(process, "VmRSS:");

    /// <summary>The most resident memory so far, in MiB.</summary>
    public static double Peak(int process) => Read(process, "VmHWM:");

    private static double Read(int process, string name)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(each => each.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
