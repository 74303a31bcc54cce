using System.CommandLine;
using Partnership.Graph.Api.Commands.Backups;
using Partnership.Graph.Api.Commands.Imports;

namespace Partnership.Graph.Api.Commands;

/// <summary>What the program can be asked to do; without a command it serves.</summary>
internal static class CommandLine
{
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
