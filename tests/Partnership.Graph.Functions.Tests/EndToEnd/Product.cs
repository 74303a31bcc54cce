using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Hosting;
using Partnership.Graph.Functions.Local;
using Partnership.Graph.Functions.Tests.Local;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>
/// The product as it is deployed: the API as one process, the functions as another under the local host, one store, Azurite for the
/// queue, an SMTP server with everybody's mailboxes. Timers fire when a test says so, and both programs have the test's time.
/// </summary>
internal sealed class Product : IAsyncDisposable
{
    // A Tuesday in term time, far from bank holidays.
    private static readonly DateOnly Begin = new(2027, 1, 12);

    private readonly DirectoryInfo _folder;
    private readonly List<string> _log = [];
    private readonly Mailboxes _mailboxes;
    private ApiProcess _api = null!;
    private HttpClient _client = null!;

    private Product(DirectoryInfo folder, ProductStore store, Mailboxes mailboxes, TraceSink traces)
    {
        (_folder, Store, _mailboxes, Traces) = (folder, store, mailboxes, traces);
        Gate = new SmtpGate(mailboxes.Smtp);
        Clock = new SharedClock(Path.Combine(folder.FullName, "clock"));
        Clock.MoveToMorningOf(Begin);
    }

    public LocalHost Functions { get; private set; } = null!;

    public SmtpGate Gate { get; }

    public SharedClock Clock { get; }

    public TraceSink Traces { get; }

    /// <summary>What both programs keep the graph in.</summary>
    public ProductStore Store { get; }

    /// <summary>How many lines the functions and their host have said.</summary>
    public int Lines
    {
        get
        {
            lock (_log)
                return _log.Count;
        }
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="storage">Where the queue is.</param>
    /// <param name="store">Where the graph is; it ends with the product.</param>
    public static async Task<Product> StartAsync(string storage, ProductStore store)
    {
        var product = new Product(
            Directory.CreateTempSubdirectory("partnership-graph-product"), store, await Mailboxes.StartAsync(Ct), await TraceSink.StartAsync(Ct));
        try
        {
            await product.StartProgramsAsync(storage);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets a minute pass for the functions: what changed is planned, what is due is put into the queue and sent.</summary>
    public async Task TickAsync()
    {
        await Functions.FireAsync("PlanReminders", Ct);
        await Functions.FireAsync("DispatchReminders", Ct);
        await SettledAsync();
    }

    /// <summary>Plans and dispatches; the messages go nowhere.</summary>
    /// <returns>The messages.</returns>
    public async Task<IReadOnlyList<string>> DispatchNowhereAsync()
    {
        await Functions.FireAsync("PlanReminders", Ct);
        var tick = Payloads.Timer("DispatchReminders", status: null, isPastDue: false, Clock.Now, Guid.CreateVersion7());
        var answer = Assert.IsType<InvocationAnswer.Succeeded>(await Functions.Handler.InvokeAsync("DispatchReminders", tick, Ct));
        return [.. answer.Outputs.GetProperty("reminders").EnumerateArray().Select(message => message.GetRawText())];
    }

    /// <summary>Puts a message into the queue.</summary>
    public Task PutAsync(string message) => Functions.Queue("reminders").SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(message)), Ct);

    /// <summary>Waits until no message is left.</summary>
    public Task SettledAsync() => Eventually.HoldsAsync(async () =>
        await TestApp.CountAsync(Functions.Queue("reminders")) == 0 && await TestApp.CountAsync(Functions.Queue("reminders-poison")) == 0);

    /// <summary>Waits until the functions or their host have said something, after their first so many lines.</summary>
    public Task SaidAsync(string words, int since = 0) => Eventually.HoldsAsync(() =>
    {
        lock (_log)
            return _log.FindIndex(since, line => line.Contains(words, StringComparison.Ordinal)) >= 0;
    });

    /// <summary>Carries out a GraphQL operation without errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object variables)
    {
        using var response = await _client.PostAsJsonAsync("/graphql", new { query, variables }, Ct);
        var body = JsonElement.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.False(body.TryGetProperty("errors", out var errors), errors.ToString());
        return body.GetProperty("data");
    }

    /// <summary>Every mail that arrived.</summary>
    public Task<IReadOnlyList<Arrived>> MailsAsync() => _mailboxes.ReadAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        if (Functions is not null)
            await Functions.DisposeAsync();
        _client?.Dispose();
        _api?.Dispose();
        await Gate.DisposeAsync();
        await Traces.DisposeAsync();
        await _mailboxes.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartProgramsAsync(string storage)
    {
        var settings = new Dictionary<string, string>(Store.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Clock__File"] = Clock.File,
        };
        _api = new ApiProcess(_folder.FullName, "Development", new Dictionary<string, string>(settings) { ["Reminders__Scheduler__Enabled"] = "false" }, "--urls", "http://127.0.0.1:0");
        await _api.StartedAsync(Ct);
        _client = new HttpClient { BaseAddress = new Uri(_api.Address) };
        Functions = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Folder = App(),
                Storage = storage,
                Settings = new Dictionary<string, string>([.. settings, .. Traces.Settings])
                {
                    ["Mail__Transport"] = "Smtp",
                    ["Mail__From"] = "reminders@partnerships.example.org",
                    ["Mail__Smtp__Host"] = "127.0.0.1",
                    ["Mail__Smtp__Port"] = $"{Gate.Port}",
                    ["Mail__Smtp__Security"] = "None",
                },
                Memory = Path.Combine(_folder.FullName, "memory"),
                Timers = false,
                Log = Say,
            },
            Ct);
        // What the case study's own events bring is not what the tests are about.
        await TickAsync();
    }

    // The app as it is built, but a message that failed comes back after one second and not after thirty.
    private string App()
    {
        var app = Directory.CreateDirectory(Path.Combine(_folder.FullName, "app"));
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "function.json", SearchOption.AllDirectories))
        {
            var function = app.CreateSubdirectory(Path.GetFileName(Path.GetDirectoryName(file))!);
            File.Copy(file, Path.Combine(function.FullName, "function.json"));
        }

        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!;
        host["customHandler"]!["description"]!["defaultExecutablePath"] = Path.Combine(AppContext.BaseDirectory, HostFile.Read(AppContext.BaseDirectory).Executable);
        host["extensions"]!["queues"]!["visibilityTimeout"] = "00:00:01";
        File.WriteAllText(Path.Combine(app.FullName, "host.json"), host.ToJsonString());
        return app.FullName;
    }

    private void Say(string line)
    {
        lock (_log)
            _log.Add(line);
    }
}
