using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>Questions about type references as written; two references are the same if they print the same.</summary>
internal static class TypeReference
{
    /// <summary>The name inside all wrappers.</summary>
    public static NamedTypeNode NamedType(this TypeNode type) => type switch
    {
        ListTypeNode list => list.ItemType.NamedType(),
        NonNullTypeNode nonNull => nonNull.Type.NamedType(),
        _ => (NamedTypeNode)type,
    };

    /// <summary>Whether the two references are to the same type, wrappers included.</summary>
    public static bool IsSameAs(this TypeNode left, TypeNode right) => (left, right) switch
    {
        (NonNullTypeNode a, NonNullTypeNode b) => a.Type.IsSameAs(b.Type),
        (ListTypeNode a, ListTypeNode b) => a.ItemType.IsSameAs(b.ItemType),
        (NamedTypeNode a, NamedTypeNode b) => a.Name.Value == b.Name.Value,
        _ => false,
    };

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public static bool IsRequired(this InputValueDefinitionNode input) =>
        input.Type is NonNullTypeNode && input.DefaultValue is null;
}
