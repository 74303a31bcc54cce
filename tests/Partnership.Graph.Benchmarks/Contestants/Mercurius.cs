using System.ComponentModel;
using System.Diagnostics;
using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Benchmarks.Measuring;

namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>The outside peer: mercurius with its JIT on Node, over the same objects.</summary>
internal static class Mercurius
{
    public const string Name = "mercurius";

    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>Installs it where that was not done yet, and hands it the data.</summary>
    /// <param name="folder">Where the data file goes.</param>
    /// <param name="report">Told why it does not take part, when it does not.</param>
    /// <param name="cancellationToken">Ends the installation.</param>
    /// <returns>The entrant; <c>null</c> without Node, or when npm could not install.</returns>
    public static async Task<Entrant?> PrepareAsync(string folder, Action<string> report, CancellationToken cancellationToken)
    {
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules")) && await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], cancellationToken) != 0)
            {
                report("mercurius does not take part: npm could not install it.");
                return null;
            }

            if (await RunAsync("node", ["--version"], cancellationToken) != 0)
                throw new Win32Exception();
        }
        catch (Win32Exception)
        {
            report("mercurius does not take part: there is no Node here.");
            return null;
        }

        var data = Path.Combine(folder, "data.json");
        await File.WriteAllBytesAsync(data, PeerData.Serialise(new DataSet()), cancellationToken);
        return new Entrant(Name, "mercurius, JIT", token => ServerProcess.StartAsync("node", [Path.Combine(Folder, "mercurius.mjs"), SchemaFiles.Trusts, data], token));
    }

    private static async Task<int> RunAsync(string file, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(InstallLimit);
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }
}
