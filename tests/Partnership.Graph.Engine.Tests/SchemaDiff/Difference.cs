using Partnership.Graph.Engine.SchemaDiff;
using Partnership.Graph.Engine.Tests.TypeSystem;

namespace Partnership.Graph.Engine.Tests.SchemaDiff;

/// <summary>The changes between two schemas, as text: criticality, kind, path, message.</summary>
internal static class Difference
{
    private const string Query = "type Query { query: Int }";

    /// <summary>The changes between two documents that get a query type if they define none.</summary>
    public static IEnumerable<string> Between(string before, string after) =>
        SchemaComparison
            .Compare(SchemaDocument.Valid(WithQuery(before)), SchemaDocument.Valid(WithQuery(after)))
            .Select(change => $"{change.Criticality} {change.Kind} {change.Path}: {change.Message}");

    private static string WithQuery(string sdl) => sdl.Contains("query", StringComparison.OrdinalIgnoreCase) ? sdl : $"{sdl} {Query}";
}
