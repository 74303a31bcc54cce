using System.CommandLine;
using Partnership.Graph.Api.Commands.Backups;
using Partnership.Graph.Api.Commands.Imports;

namespace Partnership.Graph.Api.Commands;

/// <summary>What the program can be asked to do; without a command it serves.</summary>
internal static class CommandLine
{
    // Enough for a batch of an import to be finished and the message to be written, however busy the disk is.
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How a command line is carried out. The host that serves ends gracefully on Ctrl-C and SIGTERM by itself and is not hurried;
    /// every other command is told, and finishes what it has begun.
    /// </summary>
    public static InvocationConfiguration InvocationOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return new() { ProcessTerminationTimeout = command is RootCommand || command.Name == ServeCommand.Name ? null : ToFinish };
    }

    public static RootCommand Root()
    {
        var serve = ServeCommand.Create();
        var root = new RootCommand("Partnership Graph: a GraphQL API over the partnerships of schools and NHS trusts. Serves when no command is given.")
        {
            serve,
            SchemaCommand.Create(),
            AuditCommand.Create(),
            BackupCommand.Create(),
            ConfigurationCommand.Create(),
            RestoreCommand.Create(),
            ImportCommand.Create(),
            TokenCommand.Create(),
            StoreCommand.Create(),
        };
        foreach (var option in serve.Options)
            root.Options.Add(option);
        root.Action = serve.Action;
        return root;
    }
}
