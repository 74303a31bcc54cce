using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.6 A field of an object or interface.</summary>
public sealed class FieldDefinition(
    string name,
    string? description,
    IReadOnlyList<InputValueDefinition> arguments,
    GraphQLType type,
    string? deprecationReason)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is; <c>null</c> if the schema does not say.</summary>
    public string? Description { get; } = description;

    /// <summary>The arguments in the order of the schema.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>The type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>3.13.3 Why it should not be used any more; <c>null</c> if it is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The definition; <c>null</c> for built-in fields.</summary>
    public FieldDefinitionNode? SyntaxNode { get; init; }

    /// <summary>The argument of that name, or <c>null</c>.</summary>
    public InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);
}

/// <summary>3.6.1/3.10 An argument, or a field of an input object.</summary>
public sealed class InputValueDefinition(
    string name,
    string? description,
    GraphQLType type,
    ValueNode? defaultValue,
    string? deprecationReason)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is; <c>null</c> if the schema does not say.</summary>
    public string? Description { get; } = description;

    /// <summary>The type.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>The default as written; <c>null</c> if there is none (a default of <c>null</c> is a node).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>3.13.3 Why it should not be used any more; <c>null</c> if it is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The definition; <c>null</c> for built-in ones.</summary>
    public InputValueDefinitionNode? SyntaxNode { get; init; }

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

/// <summary>3.9 A value of an enum.</summary>
public sealed class EnumValueDefinition(string name, string? description, string? deprecationReason)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is; <c>null</c> if the schema does not say.</summary>
    public string? Description { get; } = description;

    /// <summary>3.13.3 Why it should not be used any more; <c>null</c> if it is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The definition; <c>null</c> for built-in values.</summary>
    public EnumValueDefinitionNode? SyntaxNode { get; init; }
}

/// <summary>3.13 A directive.</summary>
public sealed class DirectiveDefinition(
    string name,
    string? description,
    IReadOnlyList<InputValueDefinition> arguments,
    bool isRepeatable,
    IReadOnlyList<string> locations)
{
    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it does; <c>null</c> if the schema does not say.</summary>
    public string? Description { get; } = description;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; } = arguments;

    /// <summary>Whether it may stand twice in one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may stand, for example <c>FIELD_DEFINITION</c>.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    /// <summary>The definition; <c>null</c> for built-in directives.</summary>
    public DirectiveDefinitionNode? SyntaxNode { get; init; }

    /// <summary>The argument of that name, or <c>null</c>.</summary>
    public InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);
}
