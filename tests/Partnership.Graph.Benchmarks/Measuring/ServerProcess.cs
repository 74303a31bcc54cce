using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>A server in a process of its own, from the moment it listens until this is disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    // The runtime begins to count calls at once and not after a pause without new code, which on a loaded core is long in
    // coming. The same code is reached in the end.
    private static readonly KeyValuePair<string, string>[] WarmUpSoon = [new("DOTNET_TC_CallCountingDelayMs", "0")];

    private readonly Process _process;
    private readonly HttpClient _http;

    private ServerProcess(Process process, int port)
    {
        (_process, Port) = (process, port);
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public int Port { get; }

    /// <summary>Starts this same program with another verb.</summary>
    public static Task<ServerProcess> StartSelfAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var self = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(self) == "dotnet"
            ? StartAsync(self, [Assembly.GetExecutingAssembly().Location, .. arguments], cancellationToken, WarmUpSoon)
            : StartAsync(self, arguments, cancellationToken, WarmUpSoon);
    }

    /// <summary>Starts a program that prints <c>listening</c> and its port, and that ends with its standard input.</summary>
    /// <exception cref="InvalidOperationException">It ended, or said nothing for a minute; the message has what it said.</exception>
    public static async Task<ServerProcess> StartAsync(
        string file, IReadOnlyList<string> arguments, CancellationToken cancellationToken, IReadOnlyList<KeyValuePair<string, string>>? environment = null)
    {
        var (command, all) = Cores.ForServer(file, arguments);
        var start = new ProcessStartInfo(command, all) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StartLimit);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith("listening ", StringComparison.Ordinal))
                    return new ServerProcess(process, int.Parse(line.AsSpan("listening ".Length), CultureInfo.InvariantCulture));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It said nothing in time: ended below like one that closed its output.
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"The server did not start: {file} {string.Join(' ', arguments)}");
    }

    public async Task<ServerStatistics> StatisticsAsync(CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync("/statistics", StatisticsJson.Default.ServerStatistics, cancellationToken))!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
