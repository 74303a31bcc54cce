using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>A type as the documents say it: the definition with its extensions, not yet checked.</summary>
internal sealed class TypeDraft(TypeDefinitionNode definition)
{
    /// <summary>The type's name.</summary>
    public string Name => Definition.Name.Value;

    /// <summary>The definition.</summary>
    public TypeDefinitionNode Definition { get; } = definition;

    /// <summary>The extensions of the same kind.</summary>
    public List<TypeDefinitionNode> Extensions { get; } = [];

    /// <summary>Whether the specification defines it, not the user.</summary>
    public bool IsBuiltIn { get; private init; }

    /// <summary>The definition and its extensions.</summary>
    public IEnumerable<TypeDefinitionNode> Nodes => Extensions.Prepend(Definition);

    /// <summary>Directives of the definition and its extensions.</summary>
    public IEnumerable<DirectiveNode> Directives => Nodes.SelectMany(node => node.Directives);

    /// <summary>Whether it is an object or an interface.</summary>
    public bool IsComplex => Definition is ComplexTypeDefinitionNode;

    /// <summary>3.4.2 Whether values of it may be given.</summary>
    public bool IsInputType =>
        Definition is ScalarTypeDefinitionNode or EnumTypeDefinitionNode or InputObjectTypeDefinitionNode;

    /// <summary>3.4.2 Whether a field may return it.</summary>
    public bool IsOutputType => Definition is not InputObjectTypeDefinitionNode;

    /// <summary>3.10.1 Whether exactly one input field must be given.</summary>
    public bool IsOneOf => Definition.Directives.Any(directive => directive.Name.Value == BuiltInDirectives.OneOf);

    /// <summary>The fields of an object or interface; else none.</summary>
    public IEnumerable<FieldDefinitionNode> Fields =>
        Nodes.OfType<ComplexTypeDefinitionNode>().SelectMany(node => node.Fields);

    /// <summary>The interfaces an object or interface says it implements; else none.</summary>
    public IEnumerable<NamedTypeNode> Interfaces =>
        Nodes.OfType<ComplexTypeDefinitionNode>().SelectMany(node => node.Interfaces);

    /// <summary>The member types of a union; else none.</summary>
    public IEnumerable<NamedTypeNode> Members => Nodes.OfType<UnionTypeDefinitionNode>().SelectMany(node => node.Types);

    /// <summary>The values of an enum; else none.</summary>
    public IEnumerable<EnumValueDefinitionNode> Values =>
        Nodes.OfType<EnumTypeDefinitionNode>().SelectMany(node => node.Values);

    /// <summary>The fields of an input object; else none.</summary>
    public IEnumerable<InputValueDefinitionNode> InputFields =>
        Nodes.OfType<InputObjectTypeDefinitionNode>().SelectMany(node => node.Fields);

    /// <summary>The kind in words, for messages: <c>an object type</c>.</summary>
    public string Kind => Describe(Definition);

    /// <summary>The same type as part of every schema.</summary>
    public TypeDraft AsBuiltIn() => new(Definition) { IsBuiltIn = true };

    /// <summary>The kind of a definition in words, for messages.</summary>
    public static string Describe(TypeDefinitionNode definition) => definition switch
    {
        ScalarTypeDefinitionNode => "a scalar",
        ObjectTypeDefinitionNode => "an object type",
        InterfaceTypeDefinitionNode => "an interface",
        UnionTypeDefinitionNode => "a union",
        EnumTypeDefinitionNode => "an enum",
        _ => "an input object",
    };
}
