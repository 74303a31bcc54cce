using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Partnership.Graph.Functions.Local;

/// <summary>
/// Azurite, the stand-in for Azure Storage, as a process beside the host: its packages are fetched through npm the first time
/// (<c>infra/local</c>), what it keeps stays in a folder.
/// </summary>
internal sealed partial class Azurite : IAsyncDisposable
{
    // The account and key that every copy of Azurite knows; they open nothing else.
    // https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process _process;

    private Azurite(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>The port its queues listen on.</summary>
    public int Port { get; }

    /// <summary>What a client needs to reach it.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};QueueEndpoint=http://127.0.0.1:{Port}/{Account};";

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="tools">The folder <c>infra/local</c>.</param>
    /// <param name="data">Where it keeps its queues; made when it is not there.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalHostException">Node is missing, its packages cannot be fetched, or it does not start.</exception>
    public static async Task<Azurite> StartAsync(string tools, string data, int port, CancellationToken cancellationToken)
    {
        try
        {
            await InstallAsync(tools, cancellationToken);
            Directory.CreateDirectory(data);
            return await LaunchAsync(tools, data, port, cancellationToken);
        }
        catch (Win32Exception)
        {
            throw new LocalHostException("Azurite needs Node with npm; it is not installed. Install it, or give the connection string of a storage with --storage.");
        }
    }

    /// <summary>Asks it to end, so that it writes what it keeps: killed, it loses its last seconds.</summary>
    public Task StopAsync() => Termination.EndAsync(_process);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    // Hosts that start side by side fetch its packages once; npm writes this file when all of them are there.
    private static async Task InstallAsync(string tools, CancellationToken cancellationToken)
    {
        var done = Path.Combine(tools, "node_modules", ".package-lock.json");
        if (File.Exists(done))
            return;
        await using var turn = await TurnAsync(Path.Combine(tools, ".fetching"), cancellationToken);
        if (File.Exists(done))
            return;

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = tools, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0)
            throw new LocalHostException($"Azurite's packages could not be fetched: {await output}{await errors}");
    }

    private static async Task<FileStream> TurnAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (Directory.Exists(Path.GetDirectoryName(file)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static async Task<Azurite> LaunchAsync(string tools, string data, int port, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            Path.Combine("node_modules", "azurite", "dist", "src", "queue", "main.js"), "--queueHost", "127.0.0.1", "--queuePort", port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "--location", Path.GetFullPath(data), "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        ];
        var process = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = tools, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            // What it says from here on is read and forgotten, so that it never waits for a reader.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new Azurite(process, int.Parse(match.Groups["port"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        }

        var reason = $"Azurite did not start: {string.Join(' ', said)} {await errors}";
        process.Dispose();
        throw new LocalHostException(reason);
    }

    [GeneratedRegex(@"successfully listens on http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
