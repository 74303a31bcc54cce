using System.CommandLine;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Functions.Local;

/// <summary>
/// <c>local</c>: the functions app on one machine, beside the API and on its store, with Azurite for its queues. The API is then started
/// with its own scheduler off.
/// </summary>
internal static class LocalCommand
{
    private static readonly Option<string?> Store = new("--store")
    {
        Description = "The SQLite file of the graph, the API's own. Default: the one that dotnet run makes for the API.",
    };

    private static readonly Option<string> Url = new("--url")
    {
        Description = "Where HTTP functions answer.",
        DefaultValueFactory = _ => "http://localhost:7071",
    };

    private static readonly Option<string> Api = new("--api")
    {
        Description = "Where the API answers: links in mails lead there.",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    private static readonly Option<string?> Storage = new("--storage")
    {
        Description = "The connection string of a storage account for the queues. Without it Azurite is fetched through npm and started.",
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = "Where Azurite and the timers keep what they remember. Default: the folder functions beside the store.",
    };

    public static Task<int> RunAsync(string[] arguments)
    {
        var command = new RootCommand("Run the functions app on this machine, with Azurite, until Ctrl-C.") { Store, Url, Api, Storage, Data };
        command.SetAction((parsed, cancellationToken) =>
        {
            var store = LocalFolders.Store(parsed.GetValue(Store));
            var data = parsed.GetValue(Data) ?? Path.Combine(Path.GetDirectoryName(store)!, "functions");
            return RunAsync(store, parsed.GetValue(Url)!, parsed.GetValue(Api)!, parsed.GetValue(Storage), data, cancellationToken);
        });
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static async Task<int> RunAsync(string store, string url, string api, string? storage, string data, CancellationToken cancellationToken)
    {
        await using var azurite = storage is null ? await Azurite.StartAsync(LocalFolders.Tools(), Path.Combine(data, "azurite"), port: 0, cancellationToken) : null;
        await using var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Folder = AppContext.BaseDirectory,
                Storage = storage ?? azurite!.ConnectionString,
                Settings = Settings(store, api),
                Memory = data,
                Url = url,
                Log = Console.WriteLine,
            },
            cancellationToken);
        Console.WriteLine($"""

            The functions app is running.

              Functions   {string.Join(", ", host.Functions.Select(function => function.Name))}
              HTTP        {host.Address}api/
              Store       {store}
              Queues      {(storage is null ? "Azurite" : "as given")}

            Start the API with Reminders__Scheduler__Enabled=false beside it. Ctrl-C stops it.

            """);
        await Task.WhenAny(host.Handler.GaveUp, Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
        return host.Handler.GaveUp.IsCompleted ? throw new LocalHostException(await host.Handler.GaveUp) : 0;
    }

    // What the API does by itself on one machine; what stands in the environment goes before.
    private static Dictionary<string, string> Settings(string store, string api)
    {
        var folder = Path.GetDirectoryName(store)!;
        var settings = new Dictionary<string, string> { ["Store__Path"] = store };
        Default("ASPNETCORE_ENVIRONMENT", Environments.Development);
        Default("Mail__Pickup__Folder", Path.Combine(folder, "mails"));
        if (Environment.GetEnvironmentVariable("Mail__PublicAddress") is null)
        {
            settings["Mail__PublicAddress"] = api;
            Default("Mail__LinkKeys__0", new DevelopmentLinkKey(folder).FindOrMake());
        }

        // The handler runs in its own folder; what a person writes as a path is meant from here.
        if (Environment.GetEnvironmentVariable("Clock__File") is { } clock)
            settings["Clock__File"] = Path.GetFullPath(clock);
        return settings;

        void Default(string name, string value)
        {
            if (Environment.GetEnvironmentVariable(name) is null)
                settings[name] = value;
        }
    }
}
