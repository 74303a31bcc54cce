using System.CommandLine;
using Partnership.Graph.Api.Settings;

namespace Partnership.Graph.Api.Commands;

/// <summary><c>configuration</c>: prints every setting with its default and meaning.</summary>
internal static class ConfigurationCommand
{
    public static Command Create()
    {
        var command = new Command("configuration", "Print every setting of the API and the functions, with default and meaning, as Markdown.");
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(SettingsPage.Write()));
        return command;
    }
}
