using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>Types and directives made of a draft.</summary>
internal sealed record AssembledDefinitions(IReadOnlyList<NamedType> Types, IReadOnlyList<DirectiveDefinition> Directives);

/// <summary>
/// Makes the types of a draft that broke no rule. First every type by itself, then what refers to other types,
/// so that types can refer to each other in circles.
/// </summary>
internal sealed class SchemaAssembly
{
    private readonly Dictionary<string, NamedType> _types = [];
    private readonly bool _isBuiltIn;

    private SchemaAssembly(IEnumerable<NamedType> known, bool isBuiltIn)
    {
        _isBuiltIn = isBuiltIn;
        foreach (var type in known)
            _types.Add(type.Name, type);
    }

    /// <summary>Makes the schema of a user's documents.</summary>
    public static Schema Assemble(SchemaDraft draft)
    {
        var builtIn = BuiltInDefinitions.Assembled;
        var own = new SchemaAssembly(builtIn.Types, isBuiltIn: false).Definitions(draft);
        var directives = own.Directives.Concat(builtIn.Directives).ToList();
        var scalars = ReferencedTypes.BuiltInScalars(own.Types, directives);
        var introspection = builtIn.Types.Where(type => type is not ScalarType);
        var types = own.Types.Concat(scalars).Concat(introspection).ToList();
        return new Schema(
            draft.SchemaNodes.FirstOrDefault(node => !node.IsExtension)?.Description?.Value,
            RootType(OperationType.Query)!,
            RootType(OperationType.Mutation),
            RootType(OperationType.Subscription),
            types,
            directives)
        {
            SyntaxNodes = [.. draft.SchemaNodes],
        };

        ObjectType? RootType(OperationType operation) =>
            draft.RootTypeName(operation) is { } name ? (ObjectType)types.First(type => type.Name == name) : null;
    }

    /// <summary>Makes the types of the specification, which no document of a user defines.</summary>
    public static AssembledDefinitions AssembleBuiltIn(SchemaDraft draft) =>
        new SchemaAssembly([], isBuiltIn: true).Definitions(draft);

    private AssembledDefinitions Definitions(SchemaDraft draft)
    {
        var types = new List<NamedType>();
        foreach (var type in draft.OwnTypes)
        {
            var shell = Shell(type);
            shell.SyntaxNodes = _isBuiltIn ? [] : [.. type.Nodes];
            _types.Add(shell.Name, shell);
            types.Add(shell);
        }

        foreach (var type in draft.OwnTypes)
            Complete(_types[type.Name], type);
        return new AssembledDefinitions(types, [.. draft.OwnDirectives.Select(Directive)]);
    }

    private NamedType Shell(TypeDraft type)
    {
        var description = type.Definition.Description?.Value;
        return type.Definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType(type.Name, description, SpecifiedByUrl(type)),
            ObjectTypeDefinitionNode => new ObjectType(type.Name, description),
            InterfaceTypeDefinitionNode => new InterfaceType(type.Name, description),
            UnionTypeDefinitionNode => new UnionType(type.Name, description),
            EnumTypeDefinitionNode => new EnumType(type.Name, description, [.. type.Values.Select(EnumValue)]),
            _ => new InputObjectType(type.Name, description, type.IsOneOf),
        };
    }

    private void Complete(NamedType shell, TypeDraft type)
    {
        switch (shell)
        {
            case ComplexType complex:
                complex.Fields = [.. type.Fields.Select(Field)];
                complex.Interfaces = [.. type.Interfaces.Select(name => (InterfaceType)Type(name))];
                break;
            case UnionType union:
                union.Types = [.. type.Members.Select(name => (ObjectType)Type(name))];
                break;
            case InputObjectType input:
                input.Fields = [.. type.InputFields.Select(InputValue)];
                break;
        }
    }

    private FieldDefinition Field(FieldDefinitionNode node) =>
        new(node.Name.Value, node.Description?.Value, [.. node.Arguments.Select(InputValue)], Type(node.Type), DeprecationReason(node.Directives))
        {
            SyntaxNode = _isBuiltIn ? null : node,
        };

    private InputValueDefinition InputValue(InputValueDefinitionNode node) =>
        new(node.Name.Value, node.Description?.Value, Type(node.Type), node.DefaultValue, DeprecationReason(node.Directives))
        {
            SyntaxNode = _isBuiltIn ? null : node,
        };

    private EnumValueDefinition EnumValue(EnumValueDefinitionNode node) =>
        new(node.Name.Value, node.Description?.Value, DeprecationReason(node.Directives)) { SyntaxNode = _isBuiltIn ? null : node };

    private DirectiveDefinition Directive(DirectiveDefinitionNode node) =>
        new(
            node.Name.Value,
            node.Description?.Value,
            [.. node.Arguments.Select(InputValue)],
            node.IsRepeatable,
            [.. node.Locations.Select(location => location.Value)])
        {
            SyntaxNode = _isBuiltIn ? null : node,
        };

    private GraphQLType Type(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Type(nonNull.Type)),
        ListTypeNode list => new ListType(Type(list.ItemType)),
        _ => _types[((NamedTypeNode)node).Name.Value],
    };

    private static string? SpecifiedByUrl(TypeDraft type) =>
        type.Directives.FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.SpecifiedBy) is { } directive
            ? TextArgument(directive, "url")
            : null;

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.Deprecated) is { } directive
            ? TextArgument(directive, "reason") ?? BuiltInDirectives.DefaultDeprecationReason
            : null;

    private static string? TextArgument(DirectiveNode directive, string name) =>
        (directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value as StringValueNode)?.Value;
}
