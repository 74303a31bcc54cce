using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.TypeSystem;

/// <summary>4.2 Schema introspection.</summary>
public sealed class IntrospectionTests
{
    private static readonly Schema Schema = SchemaDocument.Valid("""
        "Schools and more."
        schema { query: Query }
        type Query implements Node { id: ID! old(a: Int, b: Int @deprecated): [E!] @deprecated(reason: "gone") any: Any in(in: In): S }
        interface Node { id: ID! }
        union Any = Query
        enum E { A "old" B @deprecated }
        input In @oneOf { a: String b: [Int] @deprecated }
        input Plain { a: String = "x" b: [Int!] = [1, 2] c: In = { a: "1" } d: Int }
        scalar S @specifiedBy(url: "https://example.org")
        """);

    [Fact]
    public void Every_field_of_every_introspection_type_has_a_resolver()
    {
        var resolvers = Introspection.Resolvers(Schema);

        var fields = Schema.Types.OfType<ObjectType>()
            .Where(IntrospectionTypes.Contains)
            .SelectMany(type => type.Fields.Select(field => (type.Name, field.Name)));
        Assert.Equal(
            fields.Append(("Query", "__schema")).Append(("Query", "__type")).Order(),
            resolvers.Keys.Order());
    }

    [Fact]
    public void The_schema_and_its_types_are_found_from_the_root()
    {
        Assert.Same(Schema, Resolve("Query", "__schema", Schema));
        Assert.Same(Schema.QueryType, Resolve("Query", "__type", Schema, ("name", "Query")));
        Assert.Null(Resolve("Query", "__type", Schema, ("name", "Nothing")));
    }

    [Fact]
    public void The_schema_tells_description_types_and_directives()
    {
        Assert.Equal("Schools and more.", Resolve("__Schema", "description", Schema));
        Assert.Same(Schema.Types, Resolve("__Schema", "types", Schema));
        Assert.Same(Schema.Directives, Resolve("__Schema", "directives", Schema));
        Assert.Same(Schema.QueryType, Resolve("__Schema", "queryType", Schema));
        Assert.Null(Resolve("__Schema", "mutationType", Schema));
        Assert.Null(Resolve("__Schema", "subscriptionType", Schema));
    }

    [Theory]
    [InlineData("S", "SCALAR")]
    [InlineData("Query", "OBJECT")]
    [InlineData("Node", "INTERFACE")]
    [InlineData("Any", "UNION")]
    [InlineData("E", "ENUM")]
    [InlineData("In", "INPUT_OBJECT")]
    public void A_named_type_tells_its_kind(string type, string kind) =>
        Assert.Equal(kind, Resolve("__Type", "kind", Schema.FindType(type)!));

    [Fact]
    public void A_wrapper_has_a_kind_and_a_type_inside_and_no_name()
    {
        var list = Schema.QueryType.FindField("old")!.Type;
        var item = Resolve("__Type", "ofType", list)!;

        Assert.Equal("LIST", Resolve("__Type", "kind", list));
        Assert.Equal("NON_NULL", Resolve("__Type", "kind", item));
        Assert.Null(Resolve("__Type", "name", item));
        Assert.Same(Schema.FindType("E"), Resolve("__Type", "ofType", item));
    }

    [Theory]
    [InlineData("S", "specifiedByURL")]
    [InlineData("Query", "fields", "interfaces")]
    [InlineData("Node", "fields", "interfaces", "possibleTypes")]
    [InlineData("Any", "possibleTypes")]
    [InlineData("E", "enumValues")]
    [InlineData("In", "inputFields", "isOneOf")]
    public void A_type_answers_the_fields_of_its_kind_and_null_to_all_others(string type, params string[] answered)
    {
        string[] depending = ["specifiedByURL", "fields", "interfaces", "possibleTypes", "enumValues", "inputFields", "ofType", "isOneOf"];

        Assert.Equal(answered.Order(), depending.Where(field => Resolve("__Type", field, Schema.FindType(type)!) is not null).Order());
    }

    [Fact]
    public void Deprecated_parts_are_listed_only_when_asked_for()
    {
        Assert.Equal(["id", "any", "in"], Names("__Type", "fields", Schema.QueryType, includeDeprecated: false));
        Assert.Equal(["id", "old", "any", "in"], Names("__Type", "fields", Schema.QueryType, includeDeprecated: true));
        Assert.Equal(["A"], Names("__Type", "enumValues", Schema.FindType("E")!, includeDeprecated: false));
        Assert.Equal(["A", "B"], Names("__Type", "enumValues", Schema.FindType("E")!, includeDeprecated: true));
        Assert.Equal(["a"], Names("__Type", "inputFields", Schema.FindType("In")!, includeDeprecated: false));
        Assert.Equal(["a", "b"], Names("__Type", "inputFields", Schema.FindType("In")!, includeDeprecated: true));
        Assert.Equal(["a"], Names("__Field", "args", Schema.QueryType.FindField("old")!, includeDeprecated: false));
        Assert.Equal(["a", "b"], Names("__Field", "args", Schema.QueryType.FindField("old")!, includeDeprecated: true));
    }

    [Fact]
    public void A_deprecated_field_tells_the_reason()
    {
        var field = Schema.QueryType.FindField("old")!;

        Assert.Equal(true, Resolve("__Field", "isDeprecated", field));
        Assert.Equal("gone", Resolve("__Field", "deprecationReason", field));
    }

    [Fact]
    public void A_default_value_is_written_in_GraphQL()
    {
        var fields = ((InputObjectType)Schema.FindType("Plain")!).Fields;

        Assert.Equal(["\"x\"", "[1, 2]", "{a: \"1\"}", null], fields.Select(field => Resolve("__InputValue", "defaultValue", field)));
    }

    private static object? Resolve(string type, string field, object parent, params (string Name, object? Value)[] arguments) =>
        Introspection.Resolvers(Schema)[(type, field)](parent, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    private static IEnumerable<object?> Names(string type, string field, object parent, bool includeDeprecated) =>
        ((IEnumerable<object>)Resolve(type, field, parent, ("includeDeprecated", includeDeprecated))!)
        .Select(item => Resolve(item switch { FieldDefinition => "__Field", EnumValueDefinition => "__EnumValue", _ => "__InputValue" }, "name", item));
}
