using System.Collections.Frozen;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>3.3 A valid schema: made by <c>SchemaBuilder</c>, immutable afterwards.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly FrozenDictionary<NamedType, IReadOnlyList<ObjectType>> _possibleTypes;

    internal Schema(
        string? description,
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives)
    {
        Description = description;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        Types = types;
        Directives = directives;
        _types = types.ToFrozenDictionary(type => type.Name);
        _directives = directives.ToFrozenDictionary(directive => directive.Name);
        var objects = types.OfType<ObjectType>().ToList();
        _possibleTypes = types.ToFrozenDictionary(type => type, type => (IReadOnlyList<ObjectType>)(type switch
        {
            ObjectType self => [self],
            InterfaceType contract => objects.Where(candidate => candidate.Interfaces.Contains(contract)).ToList(),
            UnionType union => union.Types,
            _ => [],
        }));
    }

    /// <summary>What the schema is for; <c>null</c> if it does not say.</summary>
    public string? Description { get; }

    /// <summary>The schema definition and its extensions; empty if the schema uses the default root type names.</summary>
    public IReadOnlyList<SchemaDefinitionNode> SyntaxNodes { get; internal init; } = [];

    /// <summary>The directives on the schema definition and its extensions.</summary>
    public IEnumerable<DirectiveNode> AppliedDirectives => SyntaxNodes.SelectMany(node => node.Directives);

    /// <summary>The root type of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root type of mutations, if there are any.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions, if there are any.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All named types: those of the documents in their order, then the built-in scalars referred to, then the introspection types.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives: those of the documents in their order, then the built-in ones.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The type of that name, or <c>null</c>.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name (without <c>@</c>), or <c>null</c>.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The root type of an operation, or <c>null</c> if the schema does not support it.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>
    /// The field that can be selected under that name on a value of <paramref name="parent"/>, the meta-fields
    /// <c>__typename</c>, <c>__schema</c> and <c>__type</c> included; <c>null</c> if there is none.
    /// </summary>
    public FieldDefinition? FindField(NamedType parent, string name) => name switch
    {
        "__typename" when parent is ComplexType or UnionType => IntrospectionFields.TypeName,
        "__schema" when parent == QueryType => IntrospectionFields.Schema,
        "__type" when parent == QueryType => IntrospectionFields.Type,
        _ => (parent as ComplexType)?.FindField(name),
    };

    /// <summary>The object types a value of <paramref name="type"/> can have: itself, implementations, members; else none.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possibleTypes[type];

    /// <summary>Whether every value of <paramref name="candidate"/> is one of <paramref name="type"/>; a type is not its own subtype.</summary>
    public static bool IsSubType(NamedType type, NamedType candidate) => type switch
    {
        InterfaceType contract => candidate is ComplexType complex && complex.Interfaces.Contains(contract),
        UnionType union => candidate is ObjectType member && union.Types.Contains(member),
        _ => false,
    };
}
