namespace Partnership.Graph.Benchmarks.Contestants;

/// <summary>The schema's documents, beside the program.</summary>
internal static class SchemaFiles
{
    /// <summary>What every GraphQL contestant serves.</summary>
    public static string Trusts { get; } = Path.Combine(AppContext.BaseDirectory, "Schema", "trusts.graphql");

    /// <summary>What only the one in memory serves, for the measurements of shapes.</summary>
    public static string Shapes { get; } = Path.Combine(AppContext.BaseDirectory, "Schema", "shapes.graphql");
}
