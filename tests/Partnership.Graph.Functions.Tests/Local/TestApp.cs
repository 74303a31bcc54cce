using System.Text.Json;
using Azure.Storage.Queues;
using Partnership.Graph.Functions.Local;

namespace Partnership.Graph.Functions.Tests.Local;

/// <summary>A small app with one timer and one queue, whose handler answers as each invocation asks (<c>tests/tools/functions-handler.mjs</c>).</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnership-graph-app");
    private readonly List<string> _log = [];
    private readonly Dictionary<string, string> _settings;
    private readonly string _queue = $"jobs-{Guid.CreateVersion7():N}";

    public TestApp(string hostSettings = "", Dictionary<string, string>? settings = null)
    {
        _settings = new(settings ?? []) { ["CALLS"] = Path.Combine(_folder.FullName, "calls.jsonl") };
        var executable = Path.Combine(_folder.FullName, "handler.mjs");
        File.Copy(Repository.File("tests/tools/functions-handler.mjs"), executable);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(executable, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Write("host.json", """{"version":"2.0","customHandler":{"description":{"defaultExecutablePath":"handler.mjs"}}""" + hostSettings + "}");
        Write("Minute/function.json", $$"""
            {"bindings":[{"type":"timerTrigger","name":"timer","direction":"in","schedule":"0 * * * * *","useMonitor":true},
                         {"type":"queue","name":"jobs","direction":"out","queueName":"{{_queue}}-out","connection":"AzureWebJobsStorage"}]}
            """);
        Write("Work/function.json", $$"""{"bindings":[{"type":"queueTrigger","name":"job","direction":"in","queueName":"{{_queue}}","connection":"AzureWebJobsStorage"}]}""");
        Write("Web/function.json", """{"bindings":[{"type":"httpTrigger","name":"req","direction":"in","methods":["post"],"route":"web/{id}"},{"type":"http","name":"res","direction":"out"}]}""");
    }

    public LocalHost Host { get; private set; } = null!;

    public QueueClient Jobs => Host.Queue(_queue);

    public QueueClient Poison => Host.Queue($"{_queue}-poison");

    public QueueClient Out => Host.Queue($"{_queue}-out");

    public IReadOnlyList<string> Log
    {
        get
        {
            lock (_log)
                return [.. _log];
        }
    }

    /// <summary>The invocations the handler was sent, as it got them.</summary>
    public IReadOnlyList<JsonElement> Calls => File.Exists(_settings["CALLS"])
        ? [.. File.ReadAllLines(_settings["CALLS"]).Select(line => JsonDocument.Parse(line).RootElement)]
        : [];

    public async Task<TestApp> StartAsync(string storage, TimeProvider? clock = null, bool timers = false, string? url = null)
    {
        Host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Folder = _folder.FullName,
                Storage = storage,
                Settings = _settings,
                Memory = Path.Combine(_folder.FullName, "memory"),
                Clock = clock ?? TimeProvider.System,
                Timers = timers,
                Url = url,
                Log = Say,
            },
            TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Puts a message into the queue, as the functions' own output does.</summary>
    public Task SendAsync(string message) => Jobs.SendMessageAsync(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(message)), TestContext.Current.CancellationToken);

    /// <summary>How many messages a queue has, the invisible ones included.</summary>
    public static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync(TestContext.Current.CancellationToken)).Value.ApproximateMessagesCount;

    public async ValueTask DisposeAsync()
    {
        if (Host is not null)
            await Host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private void Say(string line)
    {
        lock (_log)
            _log.Add(line);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
