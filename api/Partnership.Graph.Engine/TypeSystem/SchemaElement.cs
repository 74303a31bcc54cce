using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>2.14 What a schema coordinate names.</summary>
public abstract record SchemaElement
{
    private protected SchemaElement()
    {
    }

    /// <summary>Where it is defined and extended; empty for what is built in.</summary>
    public abstract IReadOnlyList<SyntaxNode> SyntaxNodes { get; }

    private protected static IReadOnlyList<SyntaxNode> Only(SyntaxNode? node) => node is null ? [] : [node];
}

/// <summary>A type.</summary>
public sealed record TypeElement(NamedType Type) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Type.SyntaxNodes;
}

/// <summary>A field of an object or interface.</summary>
public sealed record FieldElement(ComplexType Type, FieldDefinition Field) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Only(Field.SyntaxNode);
}

/// <summary>An argument of a field.</summary>
public sealed record ArgumentElement(ComplexType Type, FieldDefinition Field, InputValueDefinition Argument) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Only(Argument.SyntaxNode);
}

/// <summary>A field of an input object.</summary>
public sealed record InputFieldElement(InputObjectType Type, InputValueDefinition Field) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Only(Field.SyntaxNode);
}

/// <summary>A value of an enum.</summary>
public sealed record EnumValueElement(EnumType Type, EnumValueDefinition Value) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Only(Value.SyntaxNode);
}

/// <summary>A directive.</summary>
public sealed record DirectiveElement(DirectiveDefinition Directive) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Only(Directive.SyntaxNode);
}

/// <summary>An argument of a directive.</summary>
public sealed record DirectiveArgumentElement(DirectiveDefinition Directive, InputValueDefinition Argument) : SchemaElement
{
    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> SyntaxNodes => Only(Argument.SyntaxNode);
}

/// <summary>What became of looking for a schema coordinate.</summary>
/// <param name="Element">The element; <c>null</c> if there is none.</param>
/// <param name="Error">Why there cannot be one: what should contain it is not in the schema, or contains no such thing; else <c>null</c>.</param>
public sealed record SchemaElementResult(SchemaElement? Element, string? Error);
