using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Finds every difference between two schemas.</summary>
public static class SchemaComparison
{
    /// <summary>
    /// The changes from the old schema to the new one: breaking ones first, then dangerous, then safe, each in the order of
    /// the path. What belongs to the specification is not compared. A type, field or argument that was added or
    /// removed is one change; its parts are not listed.
    /// </summary>
    public static IReadOnlyList<SchemaChange> Compare(Schema oldSchema, Schema newSchema)
    {
        IEnumerable<SchemaChange>[] changes =
        [
            RootTypeChanges.Between(oldSchema, newSchema),
            TypeChanges.Between(oldSchema, newSchema),
            DirectiveChanges.Between(oldSchema, newSchema),
        ];
        return
        [
            .. changes
                .SelectMany(group => group)
                .OrderBy(change => change.Criticality)
                .ThenBy(change => change.Path, StringComparer.Ordinal)
                .ThenBy(change => change.Kind),
        ];
    }
}
