using Partnership.Graph.Api.Tests.Architecture;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Contract;

/// <summary>The contract as it stands in the repository.</summary>
internal static class SchemaFiles
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "schema");

    /// <summary>The schema that was last released, in one file beside the contract's.</summary>
    public const string Released = "released.graphql";

    public static SchemaBuildResult Build() => SchemaBuilder.Build(
        Directory.EnumerateFiles(Folder, "*.graphql")
            .Where(file => Path.GetFileName(file) != Released)
            .Order(StringComparer.Ordinal)
            .Select(file => new Source(File.ReadAllBytes(file), Path.GetFileName(file))));

    public static string Operation(string name) => File.ReadAllText(Path.Combine(Folder, "operations", $"{name}.graphql"));
}
