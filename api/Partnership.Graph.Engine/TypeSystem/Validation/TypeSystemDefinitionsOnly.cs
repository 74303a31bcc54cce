using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3 A schema document holds type system definitions and extensions, no operations or fragments.</summary>
internal static class TypeSystemDefinitionsOnly
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var definition in schema.Definitions.Where(definition => definition is not TypeSystemDefinitionNode))
        {
            var what = definition is FragmentDefinitionNode ? "A fragment" : "An operation";
            errors.Report(definition, $"{what} cannot stand in a schema document. Move it to a document that is executed.");
        }
    }
}
