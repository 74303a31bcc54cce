using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>The built API over a store, in a process of its own on all cores, from its first answer until this is disposed.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private const string Query = """{"query":"{ schoolTrusts(first: 1) { nodes { name schools(first: 3) { nodes { name } } } } }"}""";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly Process _process;

    private ApiServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; private init; }

    public TimeSpan Processor => Refreshed.TotalProcessorTime;

    public long ResidentBytes => Refreshed.WorkingSet64;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <param name="store">The store's file.</param>
    /// <param name="seed">Whether an empty store gets the case study.</param>
    /// <param name="cancellationToken">Ends the process early.</param>
    /// <exception cref="InvalidOperationException">It ended before it answered.</exception>
    public static async Task<ApiServer> StartAsync(string store, bool seed, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var port = FreePort();
        var address = new Uri($"http://127.0.0.1:{port}");
        var (command, arguments) = Cores.ForAnything(ApiProgram.Executable, ["serve", "--urls", address.ToString(), "--store", store]);
        var start = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Seed__Enabled"] = seed ? "true" : "false";
        // What is measured is the API, by one client.
        start.Environment["Reminders__Scheduler__Enabled"] = "false";
        start.Environment["RateLimit__RequestsPerMinute"] = "0";

        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        try
        {
            // Read along, so that what it says never blocks it.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await FirstAnswerAsync(address, process, limit.Token);
            return new ApiServer(process, port) { FirstAnswer = Stopwatch.GetElapsedTime(began) };
        }
        catch
        {
            await EndAsync(process);
            throw;
        }
    }

    public ValueTask DisposeAsync() => EndAsync(_process);

    private static async ValueTask EndAsync(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static async Task FirstAnswerAsync(Uri address, Process process, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The API ended with exit code {process.ExitCode} before it answered.");
            try
            {
                using var body = new StringContent(Query, Encoding.UTF8, "application/json");
                using var response = await http.PostAsync(new Uri(address, "/graphql"), body, cancellationToken);
                var answer = await response.Content.ReadAsStringAsync(cancellationToken);
                if (!response.IsSuccessStatusCode || answer.Contains("\"errors\"", StringComparison.Ordinal))
                    throw new InvalidDataException($"The API answered {(int)response.StatusCode}: {answer}");
                return;
            }
            catch (HttpRequestException failure) when (failure.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
