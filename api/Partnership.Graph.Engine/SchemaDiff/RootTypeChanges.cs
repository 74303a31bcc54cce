using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of the schema itself: its root types and its description.</summary>
internal static class RootTypeChanges
{
    public static IEnumerable<SchemaChange> Between(Schema oldSchema, Schema newSchema)
    {
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var change = (oldSchema.RootType(operation)?.Name, newSchema.RootType(operation)?.Name) switch
            {
                (null, { } added) => Change(SchemaChangeKind.RootTypeAdded, ChangeCriticality.Safe, $"The schema has a {operation.Keyword()} type now: {added}."),
                ({ } removed, null) => Change(SchemaChangeKind.RootTypeRemoved, ChangeCriticality.Breaking, $"The schema has no {operation.Keyword()} type any more; it was {removed}."),
                ({ } before, { } after) when before != after => Change(SchemaChangeKind.RootTypeChanged, ChangeCriticality.Breaking, $"The {operation.Keyword()} type was {before} and is {after} now."),
                _ => null,
            };
            if (change is not null)
                yield return change;
        }

        foreach (var change in DescriptionChanges.Between(SchemaChangeKind.SchemaDescriptionChanged, "schema", oldSchema.Description, newSchema.Description))
            yield return change;
    }

    private static SchemaChange Change(SchemaChangeKind kind, ChangeCriticality criticality, string message) =>
        new(kind, criticality, "schema", message);
}
