using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.10.1 The fields of a OneOf input object are nullable and have no default; an extension cannot make one.</summary>
internal static class OneOfInputObjects
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var directive in type.Extensions.SelectMany(node => node.Directives).Where(node => node.Name.Value == BuiltInDirectives.OneOf))
                errors.Report(directive, $"@oneOf cannot stand on an extension of {type.Name}. Put it on the definition{SchemaErrors.Place(type.Definition, "at")}.");
            if (!type.IsOneOf)
                continue;
            foreach (var field in type.InputFields)
            {
                if (field.Type is NonNullTypeNode nonNull)
                    errors.Report(field.Type, $"Field {type.Name}.{field.Name} cannot be non-null because exactly one field of a OneOf input object is given. Write {nonNull.Type}.");
                if (field.DefaultValue is not null)
                    errors.Report(field.DefaultValue, $"Field {type.Name}.{field.Name} cannot have a default because exactly one field of a OneOf input object is given. Leave the default out.");
            }
        }
    }
}
