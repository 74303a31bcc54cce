using Partnership.Graph.Api.Tests.Architecture;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Api.Tests.Contract;

/// <summary>The contract as it stands in the repository.</summary>
internal static class SchemaFiles
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "schema");

    public static SchemaBuildResult Build() => SchemaBuilder.Build(
        Directory.EnumerateFiles(Folder, "*.graphql")
            .Order(StringComparer.Ordinal)
            .Select(file => new Source(File.ReadAllBytes(file), Path.GetFileName(file))));

    public static string Operation(string name) => File.ReadAllText(Path.Combine(Folder, "operations", $"{name}.graphql"));
}
