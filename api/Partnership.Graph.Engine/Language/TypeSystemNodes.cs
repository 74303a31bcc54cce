namespace Partnership.Graph.Engine.Language;

/// <summary>Anything of chapter 3: the schema, a type or a directive, defined or extended.</summary>
public abstract class TypeSystemDefinitionNode(IReadOnlyList<DirectiveNode> directives) : DefinitionNode
{
    /// <summary>Whether it stands behind <c>extend</c>.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Directives on the definition.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>3.3 Schema.</summary>
public sealed class SchemaDefinitionNode(
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes) : TypeSystemDefinitionNode(directives)
{
    /// <summary>The root types.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary>3.3.1 A root operation type.</summary>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type) : SyntaxNode
{
    /// <summary>Which operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Its root type.</summary>
    public NamedTypeNode Type { get; } = type;
}

/// <summary>3.4 A type, defined or extended.</summary>
public abstract class TypeDefinitionNode(NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeSystemDefinitionNode(directives)
{
    /// <summary>The type's name.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>3.5 Scalar.</summary>
public sealed class ScalarTypeDefinitionNode(NameNode name, IReadOnlyList<DirectiveNode> directives)
    : TypeDefinitionNode(name, directives);

/// <summary>3.6 Object or 3.7 interface: what the two share.</summary>
public abstract class ComplexTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeDefinitionNode(name, directives)
{
    /// <summary>The interfaces it implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>Its fields.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary>3.6 Object.</summary>
public sealed class ObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : ComplexTypeDefinitionNode(name, interfaces, directives, fields);

/// <summary>3.7 Interface.</summary>
public sealed class InterfaceTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : ComplexTypeDefinitionNode(name, interfaces, directives, fields);

/// <summary>3.6 Field definition.</summary>
public sealed class FieldDefinitionNode(
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode
{
    /// <summary>The description in front of it, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The field's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Directives on it.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>3.6.1 An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode(
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode
{
    /// <summary>The description in front of it, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>Its name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default, a constant value.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives on it.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>3.8 Union.</summary>
public sealed class UnionTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types) : TypeDefinitionNode(name, directives)
{
    /// <summary>The member types.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary>3.9 Enum.</summary>
public sealed class EnumTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : TypeDefinitionNode(name, directives)
{
    /// <summary>The values.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary>3.9 A value of an enum.</summary>
public sealed class EnumValueDefinitionNode(NameNode name, IReadOnlyList<DirectiveNode> directives) : SyntaxNode
{
    /// <summary>The description in front of it, if any.</summary>
    public StringValueNode? Description { get; init; }

    /// <summary>The value's name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Directives on it.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>3.10 Input object.</summary>
public sealed class InputObjectTypeDefinitionNode(
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : TypeDefinitionNode(name, directives)
{
    /// <summary>The input fields.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

/// <summary>3.13 Directive definition.</summary>
public sealed class DirectiveDefinitionNode(
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations) : TypeSystemDefinitionNode([])
{
    /// <summary>The name, without <c>@</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>Whether it may stand twice in one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may stand.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
