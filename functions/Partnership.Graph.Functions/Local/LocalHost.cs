using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Local;

/// <summary>
/// A Functions host for one machine. It reads the app's own <c>host.json</c> and <c>function.json</c> files, starts the handler, fires its
/// timers, carries messages and requests, and is as unkind as the real one where the real one was seen to be
/// (https://learn.microsoft.com/azure/azure-functions/functions-custom-handlers, and observation).
/// </summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly ConcurrentDictionary<string, QueueClient> _queues = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, TimerPump> _timers = [];
    private readonly Dictionary<string, QueuePump> _pumps = [];
    private readonly List<Task> _running = [];
    private HttpFront? _front;

    private LocalHost(LocalHostOptions options, HostFile host, IReadOnlyList<FunctionFile> functions)
    {
        (_options, Host, Functions) = (options, host, functions);
        Handler = new HandlerProcess(options.Folder, host, options.Settings, options.Clock, options.Log);
    }

    /// <summary>What <c>host.json</c> says.</summary>
    public HostFile Host { get; }

    /// <summary>The app's functions.</summary>
    public IReadOnlyList<FunctionFile> Functions { get; }

    /// <summary>The handler.</summary>
    public HandlerProcess Handler { get; }

    /// <summary>Where HTTP functions are answered; <c>null</c> where they are not.</summary>
    public Uri? Address => _front?.Address;

    /// <summary>How many invocations of a queue's function never completed.</summary>
    public int Hanging(string function) => _pumps[function].Hanging;

    /// <summary>Starts everything.</summary>
    /// <exception cref="LocalHostException">The app cannot be run; the message lists why.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var functions = FunctionFile.ReadAll(options.Folder, problems);
        if (functions.Count == 0)
            problems.Add($"There is no function.json in a folder below {options.Folder}.");
        if (problems.Count > 0)
            throw new LocalHostException(string.Join(Environment.NewLine, problems));

        var host = new LocalHost(options, HostFile.Read(options.Folder), functions);
        try
        {
            await host.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fires a timer now.</summary>
    public Task FireAsync(string function, CancellationToken cancellationToken, bool isPastDue = false) => _timers[function].FireAsync(isPastDue, cancellationToken);

    /// <summary>A queue, by its name.</summary>
    public QueueClient Queue(string name) => _queues.GetOrAdd(name, static (each, storage) => new QueueClient(storage, each, new QueueClientOptions { Retry = { MaxRetries = 1 } }), _options.Storage);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Handler.DisposeAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_front is not null)
            await _front.DisposeAsync();
        foreach (var pump in _pumps.Values)
            pump.Dispose();
        _stopping.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await Handler.StartAsync(cancellationToken);
        foreach (var name in Functions.SelectMany(function => function.Bindings).Select(binding => binding.QueueName).OfType<string>().Distinct())
        {
            await Queue(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            if (!name.EndsWith("-poison", StringComparison.Ordinal))
                await Queue($"{name}-poison").CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        var output = new QueueOutput(Queue);
        var memory = new TimerMemory(_options.Memory);
        foreach (var function in Functions)
        {
            switch (function.Trigger)
            {
                case { Type: "timerTrigger" } timer:
                    _timers[function.Name] = new TimerPump(function, timer, Handler, output, memory, _options.Clock, _options.Log);
                    if (_options.Timers)
                        _running.Add(Task.Run(() => _timers[function.Name].RunAsync(_stopping.Token), CancellationToken.None));
                    break;
                case { Type: "queueTrigger" } queue:
                    _pumps[function.Name] = new QueuePump(function, queue, Host, Handler, Queue, output, _options.Clock, _options.Log);
                    _running.Add(Task.Run(() => _pumps[function.Name].RunAsync(_stopping.Token), CancellationToken.None));
                    break;
            }
        }

        if (_options.Url is { } url)
            _front = await HttpFront.StartAsync(url, Functions, Handler, output, _options.Clock, cancellationToken);
    }
}
