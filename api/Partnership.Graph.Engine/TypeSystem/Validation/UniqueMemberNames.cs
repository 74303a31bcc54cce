using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.6–3.10, 3.13 Fields, arguments, input fields, enum values and directive locations have names of their own within what defines them, extensions included.</summary>
internal static class UniqueMemberNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            CheckUnique(type.Fields.Select(field => field.Name), name => $"Field {type.Name}.{name}", errors);
            CheckUnique(type.InputFields.Select(field => field.Name), name => $"Input field {type.Name}.{name}", errors);
            CheckUnique(type.Values.Select(value => value.Name), name => $"Enum value {type.Name}.{name}", errors);
            foreach (var field in type.Fields)
                CheckUnique(field.Arguments.Select(argument => argument.Name), name => $"Argument {type.Name}.{field.Name}({name}:)", errors);
        }

        foreach (var directive in schema.OwnDirectives)
        {
            CheckUnique(directive.Arguments.Select(argument => argument.Name), name => $"Argument @{directive.Name}({name}:)", errors);
            CheckUnique(directive.Locations, name => $"Location {name} of @{directive.Name}", errors);
        }
    }

    private static void CheckUnique(IEnumerable<NameNode> names, Func<string, string> coordinate, SchemaErrors errors)
    {
        foreach (var same in names.GroupBy(name => name.Value))
        {
            foreach (var further in same.Skip(1))
                errors.Report(further, $"{coordinate(same.Key)} is defined a second time{SchemaErrors.FirstAt(same.First())}. Rename or remove one of the two.");
        }
    }
}
