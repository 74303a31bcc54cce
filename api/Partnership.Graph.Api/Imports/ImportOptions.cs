namespace Partnership.Graph.Api.Imports;

/// <summary>What of the outside world an import asked for by a client may read: the section <c>Imports</c> of the settings. Nothing, unless said.</summary>
public sealed class ImportOptions
{
    /// <summary>The folder whose files may be imported; those in folders of it may not.</summary>
    public string? Folder { get; set; }

    /// <summary>How the addresses begin that may be fetched, each with its scheme, host and a path that ends in <c>/</c>.</summary>
    public IList<string> Addresses { get; } = [];
}
