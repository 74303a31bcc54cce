using System.CommandLine;
using Partnership.Graph.Api.Hosting;

namespace Partnership.Graph.Api.Commands;

/// <summary><c>serve</c>: the API, the IDE and the store in one process, until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>The word on the command line.</summary>
    public const string Name = "serve";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Where to listen, for example http://localhost:5080 (the default). Several are separated by semicolons.",
    };

    private static readonly Option<string?> Store = new("--store")
    {
        Description = "The SQLite file that holds the graph; made when it is not there. Default: .data/partnership-graph.db",
    };

    public static Command Create()
    {
        var command = new Command(Name, "Serve the API and the IDE until Ctrl-C.") { Urls, Store };
        command.SetAction((parsed, cancellationToken) =>
            ServeAsync(Settings(parsed.GetValue(Urls), parsed.GetValue(Store)), cancellationToken));
        return command;
    }

    private static Dictionary<string, string?> Settings(string? urls, string? store)
    {
        var settings = new Dictionary<string, string?>();
        if (urls is not null) settings["urls"] = urls;
        if (store is not null) settings["Store:Path"] = store;
        return settings;
    }

    private static async Task<int> ServeAsync(Dictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = ApiApplication.Create(settings);
            await ApiApplication.PrepareAsync(app, cancellationToken);
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Describe(exception) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }
    }
}
