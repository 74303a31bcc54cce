using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Partnership.Graph.Benchmarks.Measuring;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>How soon the API answers after its process was started, on all cores, and how much memory it then holds.</summary>
internal static class StartUp
{
    private const string Query = """{"query":"{ schoolTrusts(first: 1) { nodes { name schools(first: 3) { nodes { name } } } } }"}""";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    public static async Task RunAsync(Run run, CancellationToken cancellationToken)
    {
        var fresh = new List<Start>();
        var existing = new List<Start>();
        for (var round = 0; round < run.Options.Rounds; round++)
        {
            var store = run.Folder.File($"start-{round}.db");
            fresh.Add(await StartAsync(store, cancellationToken));
            existing.Add(await StartAsync(store, cancellationToken));
        }

        var table = new Table("", "first answer ms", "fastest ms", "CPU ms", "resident MiB");
        Add("fresh store: made and filled with the case study", fresh);
        Add("existing store", existing);
        await run.Output.WriteLineAsync("the API on all cores, from the start of its process to its first answer");
        await run.Output.WriteLineAsync();
        table.WriteTo(run.Output);

        void Add(string title, IReadOnlyList<Start> starts) => table.Add(
            title,
            Report.Whole(Statistics.Median(starts.Select(start => start.FirstAnswer.TotalMilliseconds))),
            Report.Whole(starts.Min(start => start.FirstAnswer.TotalMilliseconds)),
            Report.Whole(Statistics.Median(starts.Select(start => start.Processor.TotalMilliseconds))),
            Report.Whole(Statistics.Median(starts.Select(start => (double)start.ResidentBytes / (1 << 20)))));
    }

    private static async Task<Start> StartAsync(string store, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var (command, arguments) = Cores.ForAnything(ApiProgram.Executable, ["serve", "--urls", address.ToString(), "--store", store]);
        var start = new ProcessStartInfo(command, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";

        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            // Read along, so that what it says never blocks it.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            await FirstAnswerAsync(address, process, limit.Token);
            var elapsed = Stopwatch.GetElapsedTime(began);
            process.Refresh();
            return new Start(elapsed, process.TotalProcessorTime, process.WorkingSet64);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
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

    private sealed record Start(TimeSpan FirstAnswer, TimeSpan Processor, long ResidentBytes);
}
