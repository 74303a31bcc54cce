using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.6 IsValidImplementation(): a type has every field of its interfaces, with the same arguments and a type that fits.</summary>
internal static class InterfaceImplementations
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var type in schema.OwnTypes.Where(type => type.IsComplex))
        {
            foreach (var name in type.Interfaces.DistinctBy(node => node.Name.Value))
            {
                if (schema.FindType(name) is not { Definition: InterfaceTypeDefinitionNode } contract || contract == type)
                    continue;
                foreach (var demanded in contract.Fields)
                {
                    var field = type.Fields.FirstOrDefault(field => field.Name.Value == demanded.Name.Value);
                    if (field is null)
                        errors.Report(name, $"{type.Name} implements {contract.Name} but has no field \"{demanded.Name}\"{SchemaErrors.Place(demanded, "demanded at")}. Add \"{demanded.Name}: {demanded.Type}\" to it.");
                    else
                        CheckField(schema, $"{type.Name}.{field.Name}", field, $"{contract.Name}.{demanded.Name}", demanded, errors);
                }
            }
        }
    }

    private static void CheckField(
        SchemaDraft schema,
        string coordinate,
        FieldDefinitionNode field,
        string demandedCoordinate,
        FieldDefinitionNode demanded,
        SchemaErrors errors)
    {
        var at = SchemaErrors.Place(demanded, "at");
        if (!Fits(schema, field.Type, demanded.Type))
            errors.Report(field.Type, $"Field {coordinate} has type {field.Type}, but {demandedCoordinate}{at} demands {demanded.Type} or a subtype of it.");

        if (IsDeprecated(field) && !IsDeprecated(demanded))
            errors.Report(field, $"Field {coordinate} is deprecated, but {demandedCoordinate}{at} is not. Deprecate both or none.");

        foreach (var argument in demanded.Arguments)
        {
            var own = field.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument.Name.Value);
            if (own is null)
                errors.Report(field, $"Field {coordinate} has no argument \"{argument.Name}\", which {demandedCoordinate}{at} demands. Add \"{argument.Name}: {argument.Type}\".");
            else if (!own.Type.IsSameAs(argument.Type))
                errors.Report(own.Type, $"Argument {coordinate}({own.Name}:) has type {own.Type}, but {demandedCoordinate}{at} demands exactly {argument.Type}.");
        }

        foreach (var own in field.Arguments.Where(argument => argument.IsRequired()))
        {
            if (!demanded.Arguments.Any(argument => argument.Name.Value == own.Name.Value))
                errors.Report(own, $"Argument {coordinate}({own.Name}:) is required, but {demandedCoordinate}{at} does not have it, so who asks through the interface cannot give it. Make it nullable or give it a default.");
        }
    }

    /// <summary>IsValidImplementationFieldType().</summary>
    private static bool Fits(SchemaDraft schema, TypeNode type, TypeNode demanded) => (type, demanded) switch
    {
        (NonNullTypeNode own, NonNullTypeNode other) => Fits(schema, own.Type, other.Type),
        (NonNullTypeNode own, _) => Fits(schema, own.Type, demanded),
        (ListTypeNode own, ListTypeNode other) => Fits(schema, own.ItemType, other.ItemType),
        (NamedTypeNode own, NamedTypeNode other) => own.IsSameAs(other) || IsSubType(schema, own, other),
        _ => false,
    };

    private static bool IsSubType(SchemaDraft schema, NamedTypeNode type, NamedTypeNode of) =>
        (schema.FindType(type), schema.FindType(of)) switch
        {
            // An undefined type is reported as such, not here again.
            (null, _) or (_, null) => true,
            ({ } own, { Definition: UnionTypeDefinitionNode } union) => union.Members.Any(member => member.Name.Value == own.Name),
            ({ } own, { Definition: InterfaceTypeDefinitionNode } contract) => own.Interfaces.Any(node => node.Name.Value == contract.Name),
            _ => false,
        };

    private static bool IsDeprecated(FieldDefinitionNode field) =>
        field.Directives.Any(directive => directive.Name.Value == BuiltInDirectives.Deprecated);
}
