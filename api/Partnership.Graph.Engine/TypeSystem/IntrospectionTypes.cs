namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>4.2 The types of the introspection system: the same instances in every schema.</summary>
public static class IntrospectionTypes
{
    /// <summary>4.2.1 <c>__Schema</c>.</summary>
    public static ObjectType Schema { get; } = (ObjectType)Find("__Schema");

    /// <summary>4.2.2 <c>__Type</c>.</summary>
    public static ObjectType Type { get; } = (ObjectType)Find("__Type");

    /// <summary>The kinds of types.</summary>
    public static EnumType TypeKind { get; } = (EnumType)Find("__TypeKind");

    /// <summary>4.2.3 <c>__Field</c>.</summary>
    public static ObjectType Field { get; } = (ObjectType)Find("__Field");

    /// <summary>4.2.4 <c>__InputValue</c>.</summary>
    public static ObjectType InputValue { get; } = (ObjectType)Find("__InputValue");

    /// <summary>4.2.5 <c>__EnumValue</c>.</summary>
    public static ObjectType EnumValue { get; } = (ObjectType)Find("__EnumValue");

    /// <summary>4.2.6 <c>__Directive</c>.</summary>
    public static ObjectType Directive { get; } = (ObjectType)Find("__Directive");

    /// <summary>Where directives may stand.</summary>
    public static EnumType DirectiveLocation { get; } = (EnumType)Find("__DirectiveLocation");

    /// <summary>Whether the introspection system defines the type.</summary>
    public static bool Contains(NamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private static NamedType Find(string name) => BuiltInDefinitions.Assembled.Types.First(type => type.Name == name);
}
