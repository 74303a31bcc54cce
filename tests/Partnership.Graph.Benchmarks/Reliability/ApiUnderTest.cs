using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>How the API is started.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What comes before the API's own arguments.</param>
internal sealed record ApiStart(string File, IReadOnlyList<string> Arguments);

/// <summary>The API in a process of its own over a store, until it is killed.</summary>
internal sealed class ApiUnderTest : IAsyncDisposable
{
    private const string AddressLine = "Explore in the browser";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    // An answer that takes longer is taken for a deadlock.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly HttpClient _http;

    private ApiUnderTest(Process process, Uri address, TimeSpan startedIn)
    {
        _process = process;
        StartedIn = startedIn;
        _http = new HttpClient { BaseAddress = address, Timeout = AnswerLimit };
    }

    /// <summary>From the start of the process until it listened.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>Whether the process has ended, killed or not.</summary>
    public bool HasEnded => _process.HasExited;

    /// <exception cref="InvalidOperationException">It ended before it listened; the message has what it said.</exception>
    public static async Task<ApiUnderTest> StartAsync(
        ApiStart program, string store, CancellationToken ct, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(program.File, [.. program.Arguments, "serve", "--urls", "http://127.0.0.1:0", "--store", store])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(store)!,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // What changes is to be the trial's own doing; reminders are held by a simulation of theirs.
        start.Environment["Reminders__Scheduler__Enabled"] = "false";
        // All clients of a trial come from one address.
        start.Environment["RateLimit__RequestsPerMinute"] = "0";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(StartLimit);
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        try
        {
            var said = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                said.Add(line);
                if (!line.Contains(AddressLine, StringComparison.Ordinal))
                    continue;
                var address = new Uri(line.Split(' ')[^1]);
                // Read along, so that what it says never blocks it.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new ApiUnderTest(process, address, Stopwatch.GetElapsedTime(began));
            }

            throw new InvalidOperationException($"The API ended before it listened: {string.Join('\n', said)}");
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Sends an operation and reads the answer to its end.</summary>
    /// <exception cref="HttpRequestException">The process is gone; whether it carried the operation out is not known.</exception>
    /// <exception cref="IOException">The same, while the answer came.</exception>
    public async Task<Answer> SendAsync(string query, object variables, CancellationToken ct)
    {
        using var response = await _http.PostAsJsonAsync(new Uri("", UriKind.Relative), new { query, variables }, ct);
        return new Answer((int)response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync(ct)));
    }

    /// <summary>Ends the process as a power cut would: SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        _http.Dispose();
    }
}

/// <summary>What the API answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The response.</param>
internal sealed record Answer(int Status, JsonElement Body)
{
    /// <summary>The code of the first error of the response; <c>null</c> where there is none.</summary>
    public string? Code => Body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    /// <summary>What the mutation, under the alias <c>answer</c>, was answered with.</summary>
    public JsonElement Payload => Body.GetProperty("data").GetProperty("answer");

    /// <summary>The type of the first of the payload's errors; <c>null</c> where it was carried out.</summary>
    public string? Refusal => Payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].GetProperty("__typename").GetString() : null;

    /// <summary>The node of the payload, under the alias <c>node</c>.</summary>
    public JsonElement Node => Payload.GetProperty("node");
}
