using System.CommandLine;
using System.Globalization;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;
using Partnership.Graph.Imports;

namespace Partnership.Graph.Api.Commands.Imports;

/// <summary><c>import</c>: brings the graph to what the public registers say, from files or addresses.</summary>
internal static class ImportCommand
{
    /// <summary>Everything was imported, or there was nothing new.</summary>
    public const int Succeeded = 0;

    /// <summary>The command line is wrong, or a file or the store cannot be used.</summary>
    public const int Failed = 1;

    /// <summary>A file was refused; nothing of it was written.</summary>
    public const int Refused = 2;

    /// <summary>It was stopped; the same command goes on from there.</summary>
    public const int Interrupted = 130;

    private static readonly Option<bool> Preview = new("--preview") { Description = "Only say what the import would do; nothing is written." };

    private static readonly Option<string?> Store = new("--store") { Description = "The SQLite file that holds the graph; made when it is not there. Default: the store of the program's settings, else .data/partnership-graph.db" };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "The day the file was true at the register, as 2026-08-06. Default: eight digits in its name, or what its server says, or today.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{result.Tokens.Single().Value}' is no day written as 2026-08-06.");
            return null;
        },
    };

    private static readonly Option<bool> AcceptSizeChange = new("--accept-size-change") { Description = "Take a file that has over 20 % more or fewer rows than the last one." };

    private static readonly Option<string?> Rejects = new("--rejects") { Description = "The folder for rejected rows. Default: beside the file; the present folder for an address." };

    private static readonly Argument<string> Location = new("file-or-url") { Description = "A file, as it is or in a gzip or zip, or an http(s) address of one." };

    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder with the registers' files, under their own names; folders in it are looked into." };

    public static Command Create()
    {
        var command = new Command("import", "Bring the graph to what the public registers of schools and NHS organisations say. Exit code 2 when a file was refused.");
        foreach (var definition in RegisterDefinition.All)
        {
            var one = new Command(definition.Word, $"Import {definition.Plural} ({definition.Files}).") { Location, Preview, Store, AsOf, AcceptSizeChange, Rejects };
            one.SetAction((parsed, cancellationToken) => RunAsync(
                parsed, [new ImportTask(definition, parsed.GetRequiredValue(Location))], parsed.GetValue(AsOf), cancellationToken));
            command.Add(one);
        }

        var all = new Command("all", "Import every register whose file is in a folder, in the order in which they build on each other.") { Folder, Preview, Store, AcceptSizeChange, Rejects };
        all.SetAction((parsed, cancellationToken) => RunAllAsync(parsed, parsed.GetRequiredValue(Folder), cancellationToken));
        command.Add(all);
        return command;
    }

    private static async Task<int> RunAllAsync(ParseResult parsed, DirectoryInfo folder, CancellationToken cancellationToken)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (!folder.Exists)
        {
            await error.WriteLineAsync($"There is no folder {folder.FullName}.");
            return Failed;
        }

        var (tasks, problem) = ImportTask.InFolder(folder.FullName);
        if (problem is null)
            return await RunAsync(parsed, tasks, null, cancellationToken);
        await error.WriteLineAsync(problem);
        return Failed;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IReadOnlyList<ImportTask> tasks, DateOnly? asOf, CancellationToken cancellationToken)
    {
        // Ctrl-C is listened to from the first wait on, and reading files and writing the store hardly ever wait.
        await Task.Yield();
        var output = parsed.InvocationConfiguration.Output;
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            using var opened = await CommandStore.OpenAsync(parsed.GetValue(Store), cancellationToken);
            var run = new ImportRun(opened.Store, TimeProvider.System, ImportConsole.For(output))
            {
                Preview = parsed.GetValue(Preview),
                SnapshotOn = asOf,
                AcceptSizeChange = parsed.GetValue(AcceptSizeChange),
                RejectsFolder = parsed.GetValue(Rejects),
            };
            return await run.RunAsync(tasks, error, cancellationToken);
        }
        catch (Exception refusal) when (refusal is StoreRefusedException or ConfigurationException)
        {
            await error.WriteLineAsync(refusal.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped. What was imported so far stays and is consistent; the same command goes on from there.");
            return Interrupted;
        }
    }
}
