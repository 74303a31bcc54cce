using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.SchemaDiff;

/// <summary>Whether one type can take another's place without clients noticing; named types are the same if their names are.</summary>
internal static class TypeReplacement
{
    /// <summary>Whether the two print the same.</summary>
    public static bool IsSame(GraphQLType before, GraphQLType after) => before.ToString() == after.ToString();

    /// <summary>Of a field: the new type promises at least what the old one did (null may go, not come).</summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType now) => IsSafeForOutput(old.InnerType, now.InnerType),
        (NonNullType, _) => false,
        (_, NonNullType now) => IsSafeForOutput(before, now.InnerType),
        (ListType old, ListType now) => IsSafeForOutput(old.ItemType, now.ItemType),
        (NamedType old, NamedType now) => old.Name == now.Name,
        _ => false,
    };

    /// <summary>Of an argument or input field: the new type takes everything the old one did (null may come, not go).</summary>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after) => IsSafeForOutput(after, before);
}
