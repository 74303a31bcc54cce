namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>4 The meta-fields: they can be selected but are in no type's list of fields.</summary>
public static class IntrospectionFields
{
    /// <summary>4.1 <c>__typename: String!</c> on every object, interface and union.</summary>
    public static FieldDefinition TypeName { get; } = new(
        "__typename",
        "The name of the object's type.",
        [],
        new NonNullType(BuiltInScalarTypes.String),
        deprecationReason: null);

    /// <summary>4.2 <c>__schema: __Schema!</c> on the root type of queries.</summary>
    public static FieldDefinition Schema { get; } = new(
        "__schema",
        "What the service can do.",
        [],
        new NonNullType(IntrospectionTypes.Schema),
        deprecationReason: null);

    /// <summary>4.2 <c>__type(name: String!): __Type</c> on the root type of queries.</summary>
    public static FieldDefinition Type { get; } = new(
        "__type",
        "The type of that name; null if there is none.",
        [new InputValueDefinition("name", "The type's name.", new NonNullType(BuiltInScalarTypes.String), defaultValue: null, deprecationReason: null)],
        IntrospectionTypes.Type,
        deprecationReason: null);
}
