using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Partnership.Graph.Functions.Tests.Infrastructure;

/// <summary>
/// The Bicep compiler as its publisher ships it on NuGet. It knows every resource type of Azure with its API versions, required
/// properties and allowed values, so that whatever a deployment would refuse for its form is found here.
/// </summary>
internal static partial class BicepCompiler
{
    private static readonly string Path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BicepCompiler").Value!;

    /// <summary>Runs a command of the compiler on a file; skipped where the package has no compiler for the machine.</summary>
    /// <returns>The exit code, what it wrote, and every warning and error.</returns>
    public static async Task<(int ExitCode, string Output, IReadOnlyList<string> Findings)> RunAsync(string command, string file, CancellationToken ct)
    {
        if (!File.Exists(Path))
        {
            Assert.True(Environment.GetEnvironmentVariable("CI") != "true", $"There is no Bicep compiler at {Path}.");
            Assert.Skip($"The Bicep compiler is fetched for Linux on x64 only; this is {RuntimeInformation.RuntimeIdentifier}.");
        }

        var start = new ProcessStartInfo(Path, [command, file, "--stdout"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output, [.. Colours().Replace(await errors, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colours();
}
