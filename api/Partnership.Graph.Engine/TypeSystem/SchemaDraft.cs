using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>
/// What the documents of a schema say, put together but not yet checked: rules look here for what was meant,
/// whatever else is wrong. Of two definitions with one name the first counts; the rules report the other.
/// </summary>
internal sealed class SchemaDraft
{
    private readonly Dictionary<string, TypeDraft> _types = [];
    private readonly Dictionary<string, DirectiveDefinitionNode> _directives = [];

    /// <summary>Puts documents together, on top of <paramref name="builtIn"/> if the schema is a user's.</summary>
    public SchemaDraft(IReadOnlyList<DefinitionNode> definitions, SchemaDraft? builtIn)
    {
        Definitions = definitions;
        foreach (var type in builtIn?.OwnTypes ?? [])
            _types.Add(type.Name, type.AsBuiltIn());
        BuiltInDirectives = builtIn?.OwnDirectives ?? [];

        foreach (var definition in definitions.OfType<TypeDefinitionNode>().Where(node => !node.IsExtension))
        {
            var type = new TypeDraft(definition);
            if (_types.TryAdd(type.Name, type))
                OwnTypes.Add(type);
        }

        foreach (var definition in definitions.OfType<DirectiveDefinitionNode>())
        {
            if (BuiltInDirectives.Any(directive => directive.Name.Value == definition.Name.Value))
                continue;
            if (_directives.TryAdd(definition.Name.Value, definition))
                OwnDirectives.Add(definition);
        }

        foreach (var directive in BuiltInDirectives)
            _directives.Add(directive.Name.Value, directive);

        foreach (var extension in definitions.OfType<TypeDefinitionNode>().Where(node => node.IsExtension))
        {
            if (FindType(extension.Name.Value) is { IsBuiltIn: false } type && type.Definition.GetType() == extension.GetType())
                type.Extensions.Add(extension);
        }
    }

    /// <summary>Everything the user's documents hold, in order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; }

    /// <summary>The types the documents define, each with its extensions.</summary>
    public List<TypeDraft> OwnTypes { get; } = [];

    /// <summary>The directives the documents define, those of the specification left out.</summary>
    public List<DirectiveDefinitionNode> OwnDirectives { get; } = [];

    /// <summary>The directives of the specification.</summary>
    public IReadOnlyList<DirectiveDefinitionNode> BuiltInDirectives { get; }

    /// <summary>The schema definition and its extensions; empty if the default names are used.</summary>
    public IEnumerable<SchemaDefinitionNode> SchemaNodes => Definitions.OfType<SchemaDefinitionNode>();

    /// <summary>The names of all types, built-in ones included.</summary>
    public IEnumerable<string> TypeNames => _types.Keys;

    /// <summary>The names of all directives, built-in ones included.</summary>
    public IEnumerable<string> DirectiveNames => _directives.Keys;

    /// <summary>The type of that name, built-in ones included, or <c>null</c>.</summary>
    public TypeDraft? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The type inside all wrappers, or <c>null</c> if no type has that name.</summary>
    public TypeDraft? FindType(TypeNode type) => FindType(type.NamedType().Name.Value);

    /// <summary>The directive of that name, built-in ones included, or <c>null</c>.</summary>
    public DirectiveDefinitionNode? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>
    /// 3.3.1 The name of the root type of <paramref name="operation"/>: as the schema definition says or, where there is none, the default name.
    /// <c>null</c> if the operation is not supported.
    /// </summary>
    public string? RootTypeName(OperationType operation)
    {
        var named = SchemaNodes.SelectMany(node => node.OperationTypes).FirstOrDefault(root => root.Operation == operation);
        if (named is not null)
            return named.Type.Name.Value;
        var usesDefaultNames = SchemaNodes.All(node => node.IsExtension);
        return usesDefaultNames && FindType(operation.ToString()) is { IsBuiltIn: false } type ? type.Name : null;
    }
}
