using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Partnership.Graph.Functions.Local;

/// <summary>
/// The handler as a process: started as the real host starts it, asked over HTTP, started again when it dies. When it dies for the
/// third time the host gives up.
/// </summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private const int MostCrashes = 3;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StartPause = TimeSpan.FromMilliseconds(50);

    private readonly string _folder;
    private readonly HostFile _host;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly TimeProvider _clock;
    private readonly Action<string> _log;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly TaskCompletionSource<string> _gaveUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private Uri? _address;
    private int _crashes;
    private bool _stopping;

    public HandlerProcess(string folder, HostFile host, IReadOnlyDictionary<string, string> settings, TimeProvider clock, Action<string> log) =>
        (_folder, _host, _settings, _clock, _log) = (folder, host, settings, clock, log);

    /// <summary>The process's number; 0 before it was started.</summary>
    public int ProcessId => _process?.Id ?? 0;

    /// <summary>How often it died by itself.</summary>
    public int Crashes => _crashes;

    /// <summary>Ends, with the reason, when the host gives up on it.</summary>
    public Task<string> GaveUp => _gaveUp.Task;

    /// <summary>Starts the handler and waits until it answers anything.</summary>
    /// <exception cref="LocalHostException">It does not within 30 seconds, or ends.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_process is { HasExited: false })
                return;
            if (_process is not null && ++_crashes >= MostCrashes)
            {
                var reason = $"The handler ended {_crashes} times; the host gives up. What it said last is above.";
                _gaveUp.TrySetResult(reason);
                throw new LocalHostException(reason);
            }

            await StartProcessAsync(cancellationToken);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Posts an invocation, and tells what the host makes of the answer.</summary>
    public async Task<InvocationAnswer> InvokeAsync(string function, byte[] body, CancellationToken cancellationToken)
    {
        if (_process is not { HasExited: false })
            await StartAsync(cancellationToken);
        using var timeout = new CancellationTokenSource(_host.FunctionTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address!, $"/{function}")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.CreateVersion7(_clock.GetUtcNow()).ToString());
        try
        {
            using var response = await _client.SendAsync(request, either.Token);
            return await InvocationAnswer.OfAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            _log($"{function} ran longer than {_host.FunctionTimeout}: the handler is killed.");
            Kill();
            return new InvocationAnswer.Failed("It ran out of time.");
        }
        catch (HttpRequestException lost)
        {
            return new InvocationAnswer.Failed($"The connection to the handler was lost: {lost.Message}");
        }
    }

    /// <summary>Ends the handler at once, as a crash or an impatient host does.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    /// <summary>Asks the handler to end (SIGTERM), and ends it when it does not within 10 seconds.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        if (_process is { HasExited: false } process && !await Termination.EndAsync(process))
            _log("The handler did not end when asked to; it was killed.");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        _client.Dispose();
        _starting.Dispose();
    }

    private async Task StartProcessAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        var port = FreePort();
        var executable = Path.Combine(_folder, _host.Executable);
        if (!File.Exists(executable))
            throw new LocalHostException($"host.json names the executable '{_host.Executable}'; there is none in {_folder}. Publish the app first.");
        var start = new ProcessStartInfo(executable)
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
            start.Environment[name] = value;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = _folder;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Say(line.Data);
        process.ErrorDataReceived += (_, line) => Say(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        (_process, _address) = (process, new Uri($"http://127.0.0.1:{port}"));
        await AnswersAsync(process, cancellationToken);
    }

    private async Task AnswersAsync(Process process, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(StartPatience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        while (true)
        {
            if (process.HasExited)
                throw new LocalHostException($"The handler ended with code {process.ExitCode} before it answered. What it said is above.");
            try
            {
                using var anything = await _client.GetAsync(_address, either.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(StartPause, either.Token);
            }
            catch (OperationCanceledException) when (patience.IsCancellationRequested)
            {
                throw new LocalHostException($"The handler did not answer within {StartPatience.TotalSeconds:0} seconds.");
            }
        }
    }

    private void Say(string? line)
    {
        if (line is not null && !_stopping)
            _log(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
