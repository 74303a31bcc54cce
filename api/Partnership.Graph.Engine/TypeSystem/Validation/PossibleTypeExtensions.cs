using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.4.3 A type extension extends a type of the schema, of the same kind.</summary>
internal static class PossibleTypeExtensions
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var extension in schema.Definitions.OfType<TypeDefinitionNode>().Where(node => node.IsExtension))
        {
            var name = extension.Name.Value;
            if (schema.FindType(name) is not { } type)
                errors.Report(extension.Name, $"Type \"{name}\" cannot be extended because it is not defined.{Suggestions.DidYouMean(name, schema.OwnTypes.Select(own => own.Name))}");
            else if (type.IsBuiltIn)
                errors.Report(extension.Name, $"{name} is a type of the specification and cannot be extended.");
            else if (type.Definition.GetType() != extension.GetType())
                errors.Report(extension.Name, $"{name} is extended as {TypeDraft.Describe(extension)} but defined as {type.Kind}{SchemaErrors.Place(type.Definition.Name, "at")}. Use the keyword of the definition.");
        }
    }
}
