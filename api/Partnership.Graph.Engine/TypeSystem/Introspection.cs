using System.Collections.Frozen;

namespace Partnership.Graph.Engine.TypeSystem;

/// <summary>Answers a field of the introspection system.</summary>
/// <param name="parent">What the field is asked of: see <see cref="Introspection"/>.</param>
/// <param name="arguments">The coerced arguments by name.</param>
/// <returns>A <c>string</c>, <c>bool</c>, enum value's name as <c>string</c>, an object that is the parent of further introspection fields, a list of these, or <c>null</c>.</returns>
public delegate object? IntrospectionResolver(object parent, IReadOnlyDictionary<string, object?> arguments);

/// <summary>
/// 4.2 How introspection fields are answered from the type model. The parents are: of <c>__Schema</c> the <see cref="Schema"/>,
/// of <c>__Type</c> a <see cref="GraphQLType"/>, of <c>__Field</c> a <see cref="FieldDefinition"/>, of <c>__InputValue</c> an
/// <see cref="InputValueDefinition"/>, of <c>__EnumValue</c> an <see cref="EnumValueDefinition"/>, of <c>__Directive</c> a
/// <see cref="DirectiveDefinition"/>; of the root fields <c>__schema</c> and <c>__type</c> whatever the root value is.
/// </summary>
public static class Introspection
{
    /// <summary>
    /// The resolvers of one schema by type and field name, those of <c>__schema</c> and <c>__type</c> under the name of the
    /// root type of queries. <c>__typename</c> is not among them: only execution knows the answer.
    /// </summary>
    public static FrozenDictionary<(string Type, string Field), IntrospectionResolver> Resolvers(Schema schema)
    {
        var resolvers = new Dictionary<(string Type, string Field), IntrospectionResolver>
        {
            [(schema.QueryType.Name, "__schema")] = (_, _) => schema,
            [(schema.QueryType.Name, "__type")] = (_, arguments) => schema.FindType((string)arguments["name"]!),
        };

        Add<Schema>("__Schema", new()
        {
            ["description"] = (self, _) => self.Description,
            ["types"] = (self, _) => self.Types,
            ["queryType"] = (self, _) => self.QueryType,
            ["mutationType"] = (self, _) => self.MutationType,
            ["subscriptionType"] = (self, _) => self.SubscriptionType,
            ["directives"] = (self, _) => self.Directives,
        });

        Add<GraphQLType>("__Type", new()
        {
            ["kind"] = (type, _) => Kind(type),
            ["name"] = (type, _) => (type as NamedType)?.Name,
            ["description"] = (type, _) => (type as NamedType)?.Description,
            ["specifiedByURL"] = (type, _) => (type as ScalarType)?.SpecifiedByUrl,
            ["fields"] = (type, includeDeprecated) => (type as ComplexType)?.Fields
                .Where(field => includeDeprecated || field.DeprecationReason is null).ToList(),
            ["interfaces"] = (type, _) => (type as ComplexType)?.Interfaces,
            ["possibleTypes"] = (type, _) => type is InterfaceType or UnionType ? schema.PossibleTypes((NamedType)type) : null,
            ["enumValues"] = (type, includeDeprecated) => (type as EnumType)?.Values
                .Where(value => includeDeprecated || value.DeprecationReason is null).ToList(),
            ["inputFields"] = (type, includeDeprecated) => (type as InputObjectType)?.Fields is { } fields
                ? Shown(fields, includeDeprecated)
                : null,
            ["ofType"] = (type, _) => type switch
            {
                ListType list => list.ItemType,
                NonNullType nonNull => nonNull.InnerType,
                _ => null,
            },
            ["isOneOf"] = (type, _) => (type as InputObjectType)?.IsOneOf,
        });

        Add<FieldDefinition>("__Field", new()
        {
            ["name"] = (field, _) => field.Name,
            ["description"] = (field, _) => field.Description,
            ["args"] = (field, includeDeprecated) => Shown(field.Arguments, includeDeprecated),
            ["type"] = (field, _) => field.Type,
            ["isDeprecated"] = (field, _) => field.DeprecationReason is not null,
            ["deprecationReason"] = (field, _) => field.DeprecationReason,
        });

        Add<InputValueDefinition>("__InputValue", new()
        {
            ["name"] = (input, _) => input.Name,
            ["description"] = (input, _) => input.Description,
            ["type"] = (input, _) => input.Type,
            ["defaultValue"] = (input, _) => input.DefaultValue is { } value ? ConstantPrinter.Print(value) : null,
            ["isDeprecated"] = (input, _) => input.DeprecationReason is not null,
            ["deprecationReason"] = (input, _) => input.DeprecationReason,
        });

        Add<EnumValueDefinition>("__EnumValue", new()
        {
            ["name"] = (value, _) => value.Name,
            ["description"] = (value, _) => value.Description,
            ["isDeprecated"] = (value, _) => value.DeprecationReason is not null,
            ["deprecationReason"] = (value, _) => value.DeprecationReason,
        });

        Add<DirectiveDefinition>("__Directive", new()
        {
            ["name"] = (directive, _) => directive.Name,
            ["description"] = (directive, _) => directive.Description,
            ["isRepeatable"] = (directive, _) => directive.IsRepeatable,
            ["locations"] = (directive, _) => directive.Locations,
            ["args"] = (directive, includeDeprecated) => Shown(directive.Arguments, includeDeprecated),
        });

        return resolvers.ToFrozenDictionary();

        void Add<TParent>(string type, Dictionary<string, Func<TParent, bool, object?>> fields)
        {
            foreach (var (name, resolve) in fields)
                resolvers.Add((type, name), (parent, arguments) => resolve((TParent)parent, IncludesDeprecated(arguments)));
        }
    }

    private static bool IncludesDeprecated(IReadOnlyDictionary<string, object?> arguments) =>
        arguments.TryGetValue("includeDeprecated", out var value) && value is true;

    private static IReadOnlyList<InputValueDefinition> Shown(IReadOnlyList<InputValueDefinition> inputs, bool includeDeprecated) =>
        includeDeprecated ? inputs : [.. inputs.Where(input => input.DeprecationReason is null)];

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
