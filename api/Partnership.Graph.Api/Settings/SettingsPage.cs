using System.Text;

namespace Partnership.Graph.Api.Settings;

/// <summary>The reference of all settings, as the page <c>api/docs/configuration.md</c>.</summary>
internal static class SettingsPage
{
    private const string Head = """
        # Configuration

        Every setting of the API and of the functions app, written by `dotnet run --project api/Partnership.Graph.Api -- configuration` from the classes the
        settings are read into; a test fails when this page says something else.

        A setting comes from `appsettings.json` beside the program, from the environment, or, where it has an option, from the command line; the later goes before the
        earlier. In the environment two underscores stand for each colon: `Store:Path` is `Store__Path`. Times are written `hh:mm:ss` or `d.hh:mm:ss`. A wrong value ends the
        start with a message that names the setting, the rule and a value that would do. What is secret belongs into the environment or a vault, never into a file of the repository.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Head);
        foreach (var group in SettingsCatalogue.All)
        {
            page.Append('\n').Append("## ").Append(group.Title).Append("\n\n").Append(Readers(group.By)).Append('\n');
            if (group.Remark is { } remark)
                page.Append('\n').Append(remark).Append('\n');
            page.Append("\n| setting | default | meaning |\n| --- | --- | --- |\n");
            foreach (var setting in SettingsReader.Of(group))
                page.Append("| `").Append(setting.Name).Append("` | ").Append(setting.Default.Length == 0 ? "none" : $"`{setting.Default}`").Append(" | ").Append(setting.Meaning.Replace("|", "\\|", StringComparison.Ordinal)).Append(" |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Readers(ReadBy by) => by switch
    {
        ReadBy.Api => "Read by the API.",
        ReadBy.Functions => "Read by the functions.",
        ReadBy.Both => "Read by the API and the functions.",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Somebody reads a setting."),
    };
}
