namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.4 A type: named, or a list or non-null wrapper around one. Compare wrappers with <see cref="IsSame"/>.</summary>
public abstract class GraphQLType
{
    /// <summary>The named type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether <c>null</c> is not a value of it.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>The type without its outermost non-null wrapper.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.InnerType : this;

    /// <summary>3.4.2 Whether a value of the type may be an argument, variable or input field.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>3.4.2 Whether the type may be a field's.</summary>
    public bool IsOutputType => Named is not InputObjectType;

    /// <summary>Whether the two are the same type, wrappers included.</summary>
    public static bool IsSame(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => IsSame(a.InnerType, b.InnerType),
        (ListType a, ListType b) => IsSame(a.ItemType, b.ItemType),
        _ => ReferenceEquals(left, right),
    };
}

/// <summary>3.11 List.</summary>
public sealed class ListType(GraphQLType itemType) : GraphQLType
{
    /// <summary>The items' type.</summary>
    public GraphQLType ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override NamedType Named => ItemType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}

/// <summary>3.12 Non-null.</summary>
public sealed class NonNullType(GraphQLType innerType) : GraphQLType
{
    /// <summary>The type whose <c>null</c> is excluded: named or list.</summary>
    public GraphQLType InnerType { get; } = innerType;

    /// <inheritdoc/>
    public override NamedType Named => InnerType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{InnerType}!";
}
