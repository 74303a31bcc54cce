using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.3.1 The schema names one root type for each kind of operation.</summary>
internal static class UniqueOperationTypes
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var roots in schema.SchemaNodes.SelectMany(node => node.OperationTypes).GroupBy(root => root.Operation))
        {
            foreach (var further in roots.Skip(1))
                errors.Report(further, $"The schema has a root type for \"{roots.Key.Keyword()}\" already{SchemaErrors.FirstAt(roots.First())}. Keep one of the two.");
        }
    }
}
