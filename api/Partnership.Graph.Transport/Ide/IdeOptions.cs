namespace Partnership.Graph.Transport.Ide;

/// <summary>The pages for people beside the endpoint: the IDE at <c>/graphql/</c> and the schema as a picture at <c>/graphql/voyager</c>.</summary>
public sealed class IdeOptions
{
    /// <summary>Whether the pages are served; default true.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The title of the IDE's browser tab; default <c>GraphQL</c>.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>
    /// Sample operations that a new document of the IDE starts with, one after the other; the first is the one chosen to run.
    /// Their operations' and fragments' names have to differ. Default none.
    /// </summary>
    public IList<string> Documents { get; } = [];

    /// <summary>The folder the npm packages' files were built into; default <c>ide</c> beside the assembly.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "ide");
}
