using System.Collections.Frozen;

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

    /// <summary>The root type of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root type of mutations, if there are any.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions, if there are any.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>All named types, built-in scalars and introspection types included, in the order they were met.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives, built-in ones included.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The type of that name, or <c>null</c>.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name (without <c>@</c>), or <c>null</c>.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

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
