namespace Partnership.Graph.Api.Settings;

/// <summary>Which program reads a setting.</summary>
[Flags]
internal enum ReadBy
{
    /// <summary>Neither: no flag is set.</summary>
    Nobody = 0,

    /// <summary>The API.</summary>
    Api = 1,

    /// <summary>The functions app.</summary>
    Functions = 2,

    /// <summary>Both.</summary>
    Both = Api | Functions,
}

/// <summary>Settings that belong together: a section of the configuration with the class it is read into, or single ones.</summary>
/// <param name="Title">The heading.</param>
/// <param name="By">Which program reads them.</param>
internal sealed record SettingsGroup(string Title, ReadBy By)
{
    /// <summary>The section; empty for settings of the top level.</summary>
    public string Section { get; init; } = "";

    /// <summary>The class the section is read into.</summary>
    public Type? Class { get; init; }

    /// <summary>The properties of the class that are below this section; all where <c>null</c>.</summary>
    public IReadOnlyList<string>? Properties { get; init; }

    /// <summary>Settings that no class has.</summary>
    public IReadOnlyList<Setting> Singles { get; init; } = [];

    /// <summary>What else is to be known.</summary>
    public string? Remark { get; init; }
}

/// <summary>One setting.</summary>
/// <param name="Name">Its name in the configuration; in an environment variable <c>__</c> stands for each colon.</param>
/// <param name="Default">What holds without it, as it would be written; empty for nothing.</param>
/// <param name="Meaning">What it means, with its range.</param>
internal sealed record Setting(string Name, string Default, string Meaning);
