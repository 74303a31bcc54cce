namespace Partnership.Graph.Transport.Ide;

/// <summary>The pages for people beside the endpoint: the IDE at <c>/graphql/</c> and the schema as a picture at <c>/graphql/voyager</c>.</summary>
public sealed class IdeOptions
{
    /// <summary>Whether the pages are served; default true.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The title of the IDE's browser tab; default <c>GraphQL</c>.</summary>
    public string Title { get; set; } = "GraphQL";

    /// <summary>
    /// The operation that a new document of the IDE starts with; default none. One only: the IDE does not say which of several
    /// it means until one is chosen, and its first run would fail.
    /// </summary>
    public string? Document { get; set; }

    /// <summary>The folder the npm packages' files were built into; default <c>ide</c> beside the assembly.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "ide");
}
