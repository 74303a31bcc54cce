using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Graph.Tools;

/// <summary>
/// The scripts of <c>tests/tools</c>, on Node, with published packages. Without Node the test that asks is skipped; in
/// continuous integration it fails. The packages are installed the first time, and when their lock file has changed.
/// </summary>
internal static class NodeTools
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private static readonly TimeSpan LockPatience = TimeSpan.FromMilliseconds(200);

    /// <summary>Where the scripts are.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Runs a script; its standard output is the answer.</summary>
    public static async Task<string> RunAsync(string script, IReadOnlyList<string> arguments, string input, CancellationToken ct)
    {
        try
        {
            await InstallAsync(ct);
            return await RunProcessAsync("node", [script, .. arguments], input, ct);
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }

    /// <summary>Starts a script that answers on standard output, line by line, until its standard input ends: with this process at the latest.</summary>
    public static async Task<Process> StartAsync(string script, CancellationToken ct)
    {
        try
        {
            await InstallAsync(ct);
            var start = StartInfo("node", [script]);
            start.RedirectStandardError = false;
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }

    private static async Task InstallAsync(CancellationToken ct)
    {
        // Test projects run side by side, each in a process of its own.
        await using var turn = await LockAsync(ct);
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Folder, "package-lock.json"), ct)));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, ct) == wanted)
            return;

        await RunProcessAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], input: "", ct);
        await File.WriteAllTextAsync(stamp, wanted, ct);
    }

    private static async Task<FileStream> LockAsync(CancellationToken ct)
    {
        var file = Path.Combine(Path.GetTempPath(), $"partnership-graph-tools-{Convert.ToHexString(SHA256.HashData(Utf8.GetBytes(Folder)), 0, 8)}.lock");
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(LockPatience, ct);
            }
        }
    }

    private static async Task<string> RunProcessAsync(string file, IReadOnlyList<string> arguments, string input, CancellationToken ct)
    {
        using var process = Process.Start(StartInfo(file, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        await process.WaitForExitAsync(ct);
        Assert.True(process.ExitCode == 0, $"{file} {string.Join(' ', arguments)} failed: {await errors}");
        return await output;
    }

    private static ProcessStartInfo StartInfo(string file, IReadOnlyList<string> arguments) => new(file, arguments)
    {
        UseShellExecute = false,
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
    };

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "tests", "tools", "package.json")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException($"tests/tools is in no folder above {AppContext.BaseDirectory}."), "tests", "tools");
    }
}
