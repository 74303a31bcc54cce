namespace Partnership.Graph.Engine.Language;

/// <summary>2.10 Input value, as written.</summary>
public abstract class ValueNode : SyntaxNode;

/// <summary>2.11 Variable.</summary>
public sealed class VariableNode(NameNode name) : ValueNode
{
    /// <summary>The name, without <c>$</c>.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>2.10.1 Int, as written: of any size.</summary>
public sealed class IntValueNode(string text) : ValueNode
{
    /// <summary>The digits, with the sign.</summary>
    public string Text { get; } = text;
}

/// <summary>2.10.2 Float, as written.</summary>
public sealed class FloatValueNode(string text) : ValueNode
{
    /// <summary>The number's text.</summary>
    public string Text { get; } = text;
}

/// <summary>2.10.3 Boolean.</summary>
public sealed class BooleanValueNode(bool value) : ValueNode
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary>2.10.4 String, with escapes resolved.</summary>
public sealed class StringValueNode(string value, bool isBlock) : ValueNode
{
    /// <summary>The value: escapes resolved, a block string's common indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written with three quotes.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary>2.10.5 Null.</summary>
public sealed class NullValueNode : ValueNode;

/// <summary>2.10.6 Enum value.</summary>
public sealed class EnumValueNode(string value) : ValueNode
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;
}

/// <summary>2.10.7 List.</summary>
public sealed class ListValueNode(IReadOnlyList<ValueNode> values) : ValueNode
{
    /// <summary>The items.</summary>
    public IReadOnlyList<ValueNode> Values { get; } = values;
}

/// <summary>2.10.8 Input object.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields) : ValueNode
{
    /// <summary>The fields in order; validation refuses a name that stands twice.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>A field of an input object.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value) : SyntaxNode
{
    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public ValueNode Value { get; } = value;
}

/// <summary>2.12 Type reference.</summary>
public abstract class TypeNode : SyntaxNode;

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(NameNode name) : TypeNode
{
    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name.Value;
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode(TypeNode itemType) : TypeNode
{
    /// <summary>The items' type.</summary>
    public TypeNode ItemType { get; } = itemType;

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}

/// <summary>A type that is never null.</summary>
public sealed class NonNullTypeNode(TypeNode type) : TypeNode
{
    /// <summary>The type that is not null: named or list.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override string ToString() => $"{Type}!";
}
