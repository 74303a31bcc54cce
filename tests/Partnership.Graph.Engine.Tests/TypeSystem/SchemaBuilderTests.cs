using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.TypeSystem;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void The_root_types_have_their_default_names_without_a_schema_definition()
    {
        var schema = SchemaDocument.Valid("""
            type Query { a: Int }
            type Mutation { b: Int }
            type Subscription { c: Int }
            """);

        Assert.Equal("Query", schema.QueryType.Name);
        Assert.Equal("Mutation", schema.MutationType?.Name);
        Assert.Equal("Subscription", schema.SubscriptionType?.Name);
    }

    [Fact]
    public void A_schema_definition_names_the_root_types_and_describes_the_schema()
    {
        var schema = SchemaDocument.Valid("""
            "What it is for."
            schema { query: Root }
            type Root { a: Mutation }
            type Mutation { b: Int }
            """);

        Assert.Equal("What it is for.", schema.Description);
        Assert.Equal("Root", schema.QueryType.Name);
        Assert.Null(schema.MutationType);
    }

    [Fact]
    public void A_schema_extension_adds_a_root_type()
    {
        var schema = SchemaDocument.Valid("""
            schema { query: Root }
            extend schema { mutation: Changes }
            type Root { a: Int }
            type Changes { b: Int }
            """);

        Assert.Equal("Changes", schema.MutationType?.Name);
    }

    [Fact]
    public void Documents_are_put_together_whatever_their_order()
    {
        var result = SchemaBuilder.Build(
            new Source("extend type Query { school: School }", "school.graphql"),
            new Source("type School { name: String }", "types.graphql"),
            new Source("type Query { a: Int }", "query.graphql"));

        Assert.Equal(["a", "school"], result.Schema!.QueryType.Fields.Select(field => field.Name));
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_in_the_order_of_the_files_with_file_line_and_column()
    {
        var result = SchemaBuilder.Build(
            new Source("type Query {\n  a: Strin\n  b: Query!\n  b: Int\n}", "query.graphql"),
            new Source("\nunion Any = Query | Nothing", "any.graphql"));

        Assert.Equal(
            [
                "query.graphql:2:6: Type \"Strin\", the type of Query.a, is not defined. Did you mean \"String\"?",
                "query.graphql:4:3: Field Query.b is defined a second time (first at query.graphql:3:3). Rename or remove one of the two.",
                "any.graphql:2:21: Type \"Nothing\", a member of Any, is not defined.",
            ],
            result.Errors.Select(error => error.Message));
    }

    [Fact]
    public void Syntax_errors_of_all_files_are_reported_with_file_line_and_column()
    {
        var result = SchemaBuilder.Build(new Source("type {", "a.graphql"), new Source("type Query", "b.graphql"), new Source("}", "c.graphql"));

        Assert.Null(result.Schema);
        Assert.Equal(["a.graphql:1:6", "c.graphql:1:1"], result.Errors.Select(error => error.Message.Split(": ")[0]));
    }

    [Fact]
    public void Extensions_of_every_kind_add_to_their_type()
    {
        var schema = SchemaDocument.Valid("""
            directive @tag on SCALAR
            type Query implements Node { id: ID a(arg: In): U e: E s: S }
            extend type Query implements Named { name: String }
            interface Node { id: ID }
            extend interface Node @deprecatedNot
            directive @deprecatedNot on INTERFACE
            interface Named { name: String }
            union U = Query
            extend union U = Other
            type Other { a: Int }
            enum E { A }
            extend enum E { B }
            input In { a: Int }
            extend input In { b: Int }
            scalar S
            extend scalar S @tag
            """);

        Assert.Equal(["Node", "Named"], schema.QueryType.Interfaces.Select(type => type.Name));
        Assert.Equal(["Query", "Other"], ((UnionType)schema.FindType("U")!).Types.Select(type => type.Name));
        Assert.Equal(["A", "B"], ((EnumType)schema.FindType("E")!).Values.Select(value => value.Name));
        Assert.Equal(["a", "b"], ((InputObjectType)schema.FindType("In")!).Fields.Select(field => field.Name));
        Assert.Equal(["tag"], schema.FindType("S")!.AppliedDirectives.Select(directive => directive.Name.Value));
    }

    [Fact]
    public void Only_the_built_in_scalars_referred_to_are_types_of_the_schema()
    {
        var schema = SchemaDocument.Valid("type Query { a(b: [Float!]): Int }");

        Assert.Equal(["Query", "String", "Int", "Float", "Boolean"], schema.Types.Select(type => type.Name).Where(name => !name.StartsWith("__", StringComparison.Ordinal)));
    }

    [Fact]
    public void Introspection_types_and_built_in_directives_are_part_of_every_schema()
    {
        var schema = SchemaDocument.Valid("directive @own on FIELD type Query { a: Int }");

        Assert.Equal(
            ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"],
            schema.Types.Where(IntrospectionTypes.Contains).Select(type => type.Name));
        Assert.Equal(["own", "include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(directive => directive.Name));
    }

    [Fact]
    public void Built_in_directives_become_properties_of_what_they_stand_on()
    {
        var schema = SchemaDocument.Valid("""
            type Query { a(b: In, c: Int @deprecated(reason: "no")): S @deprecated }
            scalar S @specifiedBy(url: "https://example.org")
            input In @oneOf { a: Int @deprecated b: Int }
            enum E { A @deprecated(reason: "old") }
            """);

        var field = schema.QueryType.FindField("a")!;
        Assert.Equal("No longer supported", field.DeprecationReason);
        Assert.Equal("no", field.FindArgument("c")?.DeprecationReason);
        Assert.Equal("https://example.org", ((ScalarType)schema.FindType("S")!).SpecifiedByUrl);
        Assert.True(((InputObjectType)schema.FindType("In")!).IsOneOf);
    }

    [Fact]
    public void Meta_fields_are_found_where_they_can_be_selected()
    {
        var schema = SchemaDocument.Valid("type Query { a: U } union U = Other type Other { b: Int }");

        Assert.Same(IntrospectionFields.TypeName, schema.FindField(schema.FindType("U")!, "__typename"));
        Assert.Same(IntrospectionFields.Schema, schema.FindField(schema.QueryType, "__schema"));
        Assert.Same(IntrospectionFields.Type, schema.FindField(schema.QueryType, "__type"));
        Assert.Null(schema.FindField(schema.FindType("Other")!, "__schema"));
        Assert.Null(schema.FindField(BuiltInScalarTypes.Int, "__typename"));
    }
}
