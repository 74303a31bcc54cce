using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>4 Names that begin with two underscores belong to introspection.</summary>
internal static class ReservedNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var definition in schema.Definitions.OfType<TypeDefinitionNode>().Where(node => !node.IsExtension))
            CheckName(definition.Name, $"Type {definition.Name}", errors);
        foreach (var definition in schema.Definitions.OfType<DirectiveDefinitionNode>())
            CheckName(definition.Name, $"Directive @{definition.Name}", errors);
        foreach (var (coordinate, field) in schema.Fields())
            CheckName(field.Name, $"Field {coordinate}", errors);
        foreach (var (coordinate, argument) in schema.Arguments())
            CheckName(argument.Name, $"Argument {coordinate}", errors);
        foreach (var (coordinate, field) in schema.InputFields())
            CheckName(field.Name, $"Input field {coordinate}", errors);
        foreach (var (coordinate, value) in schema.EnumValues())
            CheckName(value.Name, $"Enum value {coordinate}", errors);
    }

    private static void CheckName(NameNode name, string what, SchemaErrors errors)
    {
        if (name.Value.StartsWith("__", StringComparison.Ordinal))
            errors.Report(name, $"{what} has a name that begins with \"__\", which is kept for introspection. Choose another name.");
    }
}
