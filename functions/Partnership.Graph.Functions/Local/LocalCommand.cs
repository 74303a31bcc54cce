using System.CommandLine;

namespace Partnership.Graph.Functions.Local;

/// <summary>
/// <c>local</c>: the functions app on one machine, beside the API and on its store, with Azurite for its queues. The API is then started
/// with its own scheduler off.
/// </summary>
internal static class LocalCommand
{
    private static readonly Option<string> Store = new("--store")
    {
        Description = "The SQLite file of the graph, the API's own.",
        DefaultValueFactory = _ => Path.Combine(".data", "partnership-graph.db"),
    };

    private static readonly Option<string> Url = new("--url")
    {
        Description = "Where HTTP functions answer.",
        DefaultValueFactory = _ => "http://localhost:7071",
    };

    private static readonly Option<string?> Storage = new("--storage")
    {
        Description = "The connection string of a storage account for the queues. Without it Azurite is fetched through npm and started.",
    };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "Where Azurite and the timers keep what they remember.",
        DefaultValueFactory = _ => Path.Combine(".data", "functions"),
    };

    public static Task<int> RunAsync(string[] arguments)
    {
        var command = new RootCommand("Run the functions app on this machine, with Azurite, until Ctrl-C.") { Store, Url, Storage, Data };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(Store)!, parsed.GetValue(Url)!, parsed.GetValue(Storage), parsed.GetValue(Data)!, cancellationToken));
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static async Task<int> RunAsync(string store, string url, string? storage, string data, CancellationToken cancellationToken)
    {
        await using var azurite = storage is null ? await Azurite.StartAsync(Tools(), Path.Combine(data, "azurite"), port: 0, cancellationToken) : null;
        var settings = new Dictionary<string, string> { ["Store__Path"] = Path.GetFullPath(store) };
        // The handler runs in its own folder; what a person writes as a path is meant from here.
        if (Environment.GetEnvironmentVariable("Mail__Pickup__Folder") is null)
            settings["Mail__Pickup__Folder"] = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store))!, "mails");

        await using var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Folder = AppContext.BaseDirectory,
                Storage = storage ?? azurite!.ConnectionString,
                Settings = settings,
                Memory = data,
                Url = url,
                Log = Console.WriteLine,
            },
            cancellationToken);
        Console.WriteLine($"""

            The functions app is running.

              Functions   {string.Join(", ", host.Functions.Select(function => function.Name))}
              HTTP        {host.Address}api/
              Store       {Path.GetFullPath(store)}
              Queues      {(storage is null ? "Azurite" : "as given")}

            Start the API with Reminders__Scheduler__Enabled=false beside it. Ctrl-C stops it.

            """);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    // infra/local, looked for from here and from where the program lies.
    private static string Tools()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "infra", "local", "package.json")))
                    return Path.Combine(folder.FullName, "infra", "local");
            }
        }

        throw new LocalHostException("The folder infra/local, with what fetches Azurite, is in no folder above this one. Start from the repository, or give --storage.");
    }
}
