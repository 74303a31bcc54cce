using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.4 A type with a name.</summary>
public abstract class NamedType(string name, string? description) : GraphQLType
{
    /// <summary>The name, unique in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>What it is, in CommonMark; <c>null</c> if the schema does not say.</summary>
    public string? Description { get; } = description;

    /// <summary>The definition and its extensions in the schema's documents; empty for built-in types.</summary>
    public IReadOnlyList<TypeDefinitionNode> SyntaxNodes { get; internal set; } = [];

    /// <summary>The directives on the definition and its extensions.</summary>
    public IEnumerable<DirectiveNode> AppliedDirectives => SyntaxNodes.SelectMany(node => node.Directives);

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>3.5 Scalar. How its values are read and written is bound at start-up (see Execution).</summary>
public sealed class ScalarType(string name, string? description, string? specifiedByUrl = null) : NamedType(name, description)
{
    /// <summary>3.13.4 Where its format is specified, if it says.</summary>
    public string? SpecifiedByUrl { get; } = specifiedByUrl;
}

/// <summary>3.6/3.7 What objects and interfaces share: fields and interfaces.</summary>
public abstract class ComplexType(string name, string? description) : NamedType(name, description)
{
    /// <summary>The fields in the order of the schema.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; internal set; } = [];

    /// <summary>The interfaces it implements, those of its interfaces included.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    private Dictionary<string, FieldDefinition>? _fieldsByName;

    /// <summary>The field of that name, or <c>null</c>.</summary>
    public FieldDefinition? FindField(string name) =>
        (_fieldsByName ??= Fields.ToDictionary(field => field.Name)).GetValueOrDefault(name);
}

/// <summary>3.6 Object.</summary>
public sealed class ObjectType(string name, string? description) : ComplexType(name, description);

/// <summary>3.7 Interface.</summary>
public sealed class InterfaceType(string name, string? description) : ComplexType(name, description);

/// <summary>3.8 Union.</summary>
public sealed class UnionType(string name, string? description) : NamedType(name, description)
{
    /// <summary>The member types.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}

/// <summary>3.9 Enum.</summary>
public sealed class EnumType(string name, string? description, IReadOnlyList<EnumValueDefinition> values)
    : NamedType(name, description)
{
    /// <summary>The values in the order of the schema.</summary>
    public IReadOnlyList<EnumValueDefinition> Values { get; } = values;

    /// <summary>The value of that name, or <c>null</c>.</summary>
    public EnumValueDefinition? FindValue(string name) => Values.FirstOrDefault(value => value.Name == name);
}

/// <summary>3.10 Input object.</summary>
public sealed class InputObjectType(string name, string? description, bool isOneOf) : NamedType(name, description)
{
    /// <summary>The input fields in the order of the schema.</summary>
    public IReadOnlyList<InputValueDefinition> Fields { get; internal set; } = [];

    /// <summary>3.10.1 Whether exactly one field must be given.</summary>
    public bool IsOneOf { get; } = isOneOf;

    /// <summary>The field of that name, or <c>null</c>.</summary>
    public InputValueDefinition? FindField(string name) => Fields.FirstOrDefault(field => field.Name == name);
}
