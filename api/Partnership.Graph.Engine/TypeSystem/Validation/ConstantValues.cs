using System.Globalization;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>
/// 3.5–3.12 Whether a constant in a schema document is a value of a type. What a custom scalar accepts is known only to
/// execution, so any constant passes for one.
/// </summary>
internal static class ConstantValues
{
    /// <summary>Reports everything in the value that the type does not accept; <paramref name="role"/> says what the value is for.</summary>
    public static void Check(SchemaDraft schema, ValueNode value, TypeNode type, string role, SchemaErrors errors)
    {
        switch (type)
        {
            case NonNullTypeNode when value is NullValueNode:
                errors.Report(value, $"null is no value of {type}, {role}.");
                break;
            case NonNullTypeNode nonNull:
                Check(schema, value, nonNull.Type, role, errors);
                break;
            case not null when value is NullValueNode:
                break;
            case ListTypeNode list:
                foreach (var item in value is ListValueNode items ? items.Values : [value])
                    Check(schema, item, list.ItemType, role, errors);
                break;
            case NamedTypeNode named when schema.FindType(named) is { } definition:
                CheckNamed(schema, value, definition, role, errors);
                break;
        }
    }

    private static void CheckNamed(SchemaDraft schema, ValueNode value, TypeDraft type, string role, SchemaErrors errors)
    {
        switch (type.Definition)
        {
            case ScalarTypeDefinitionNode when type.IsBuiltIn && !IsBuiltInValue(value, type.Name):
                errors.Report(value, $"{ConstantPrinter.Print(value)} is no value of {type.Name}, {role}.{Hint(value, type.Name)}");
                break;
            case EnumTypeDefinitionNode:
                CheckEnum(value, type, role, errors);
                break;
            case InputObjectTypeDefinitionNode when value is ObjectValueNode given:
                CheckFields(schema, given, type, role, errors);
                break;
            case InputObjectTypeDefinitionNode:
                errors.Report(value, $"{ConstantPrinter.Print(value)} is no value of {type.Name}, {role}. Write an input object: {{…}}.");
                break;
        }
    }

    private static void CheckEnum(ValueNode value, TypeDraft type, string role, SchemaErrors errors)
    {
        var names = type.Values.Select(candidate => candidate.Name.Value).ToList();
        if (value is EnumValueNode name && names.Contains(name.Value))
            return;
        var meant = value switch
        {
            EnumValueNode given => given.Value,
            StringValueNode given => given.Value,
            _ => "",
        };
        errors.Report(value, $"{ConstantPrinter.Print(value)} is no value of {type.Name}, {role}.{Suggestions.DidYouMean(meant, names)}");
    }

    private static void CheckFields(SchemaDraft schema, ObjectValueNode value, TypeDraft type, string role, SchemaErrors errors)
    {
        var fields = type.InputFields.DistinctBy(field => field.Name.Value).ToDictionary(field => field.Name.Value);
        var given = new HashSet<string>();
        foreach (var field in value.Fields)
        {
            var name = field.Name.Value;
            if (!given.Add(name))
                errors.Report(field, $"Field \"{name}\" is given twice in {role}.");
            else if (fields.TryGetValue(name, out var definition))
                Check(schema, field.Value, definition.Type, $"{type.Name}.{name} in {role}", errors);
            else
                errors.Report(field, $"{type.Name} has no field \"{name}\", which {role} gives.{Suggestions.DidYouMean(name, fields.Keys)}");
        }

        foreach (var missing in fields.Values.Where(field => field.IsRequired() && !given.Contains(field.Name.Value)))
            errors.Report(value, $"Field {type.Name}.{missing.Name} of type {missing.Type} is missing in {role}.");

        if (type.IsOneOf && (value.Fields.Count != 1 || value.Fields[0].Value is NullValueNode))
            errors.Report(value, $"Of {type.Name} exactly one field has to be given, and not as null, in {role}.");
    }

    private static bool IsBuiltInValue(ValueNode value, string scalar) => (scalar, value) switch
    {
        ("Int", IntValueNode number) => int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ("Float", IntValueNode number) => IsFinite(number.Text),
        ("Float", FloatValueNode number) => IsFinite(number.Text),
        ("String" or "ID", StringValueNode) or ("ID", IntValueNode) or ("Boolean", BooleanValueNode) => true,
        _ => false,
    };

    private static bool IsFinite(string text) => double.IsFinite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));

    private static string Hint(ValueNode value, string scalar) => (scalar, value) switch
    {
        ("Int", IntValueNode) => " An Int has 32 bits: it lies between -2147483648 and 2147483647.",
        ("String" or "ID", _) => " Write text in quotes.",
        ("Int" or "Float" or "Boolean", StringValueNode) => " Leave the quotes out.",
        _ => "",
    };
}
