using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Changes of the named types.</summary>
internal static class TypeChanges
{
    public static IEnumerable<SchemaChange> Between(Schema oldSchema, Schema newSchema)
    {
        var types = Pairing<NamedType>.Of(OwnTypes(oldSchema), OwnTypes(newSchema), type => type.Name);
        var returned = ReturnedTypes(newSchema);
        return types.Removed.Select(type => new SchemaChange(SchemaChangeKind.TypeRemoved, ChangeCriticality.Breaking, type.Name, $"{Kind(type)} {type} was removed."))
            .Concat(types.Added.Select(type => new SchemaChange(SchemaChangeKind.TypeAdded, ChangeCriticality.Safe, type.Name, $"{Kind(type)} {type} was added.")))
            .Concat(types.Kept.SelectMany(type => Between(type.Old, type.New, returned)));
    }

    private static IEnumerable<SchemaChange> Between(NamedType before, NamedType after, HashSet<string> returned)
    {
        var parts = (before, after) switch
        {
            (ObjectType or InterfaceType, ObjectType or InterfaceType) when before.GetType() == after.GetType() =>
                InterfaceChanges.Between((ComplexType)before, (ComplexType)after)
                    .Concat(FieldChanges.Between((ComplexType)before, (ComplexType)after)),
            (UnionType old, UnionType now) => UnionChanges.Between(old, now),
            (EnumType old, EnumType now) => EnumChanges.Between(old, now, returned.Contains(now.Name)),
            (InputObjectType old, InputObjectType now) => InputObjectChanges.Between(old, now),
            (ScalarType old, ScalarType now) => ScalarChanges.Between(old, now),
            _ => [new SchemaChange(SchemaChangeKind.TypeKindChanged, ChangeCriticality.Breaking, after.Name, $"{Kind(before)} {before} became {Kind(after).ToLowerInvariant()} {after}.")],
        };
        return parts.Concat(DescriptionChanges.Between(SchemaChangeKind.TypeDescriptionChanged, after.Name, before.Description, after.Description));
    }

    private static IEnumerable<NamedType> OwnTypes(Schema schema) =>
        schema.Types.Where(type => !IntrospectionTypes.Contains(type) && !(type is ScalarType scalar && BuiltInScalarTypes.All.Contains(scalar)));

    /// <summary>The names of the types some field returns: of these a client can meet a value.</summary>
    private static HashSet<string> ReturnedTypes(Schema schema) =>
        [.. schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).Select(field => field.Type.Named.Name)];

    private static string Kind(NamedType type) => type switch
    {
        ScalarType => "Scalar",
        ObjectType => "Object type",
        InterfaceType => "Interface",
        UnionType => "Union",
        EnumType => "Enum",
        _ => "Input object",
    };
}
