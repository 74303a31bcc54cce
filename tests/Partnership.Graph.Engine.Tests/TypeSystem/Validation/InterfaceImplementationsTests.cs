namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class InterfaceImplementationsTests
{
    private const string Types = """
        interface Named { a: Int }
        interface Other { a: Int }
        type School implements Named { a: Int }
        union Any = School
        """;

    [Theory]
    [InlineData("String", "String")]
    [InlineData("String!", "String")]
    [InlineData("[String!]!", "[String]")]
    [InlineData("School", "Named")]
    [InlineData("[School!]", "[Named]")]
    [InlineData("School", "Any")]
    public void A_field_of_the_same_type_or_a_subtype_implements_it(string type, string demanded) =>
        Assert.Single(SchemaDocument.Valid($"type Query implements I {{ a: {type} }} interface I {{ a: {demanded} }} {Types}").QueryType.Interfaces);

    [Theory]
    [InlineData("String", "Int")]
    [InlineData("String", "String!")]
    [InlineData("[String]", "String")]
    [InlineData("String", "[String]")]
    [InlineData("Named", "School")]
    [InlineData("School", "Other")]
    [InlineData("Named", "Any")]
    public void A_field_of_another_type_is_refused(string type, string demanded) =>
        Assert.Equal(
            [$"test.graphql:1:30: Field Query.a has type {type}, but I.a (at test.graphql:2:15) demands {demanded} or a subtype of it."],
            SchemaDocument.ErrorsOf($"type Query implements I {{ a: {type} }}\ninterface I {{ a: {demanded} }} {Types}"));

    [Fact]
    public void A_missing_field_is_refused() =>
        Assert.Equal(
            ["test.graphql:1:23: Query implements I but has no field \"b\" (demanded at test.graphql:2:22). Add \"b: [Int!]\" to it."],
            SchemaDocument.ErrorsOf("""
                type Query implements I { a: Int }
                interface I { a: Int b: [Int!] }
                """));

    [Fact]
    public void Arguments_are_there_and_of_exactly_the_same_type() =>
        Assert.Equal(
            [
                "test.graphql:1:27: Field Query.a has no argument \"c\", which I.a (at test.graphql:2:15) demands. Add \"c: Int\".",
                "test.graphql:1:32: Argument Query.a(b:) has type Int!, but I.a (at test.graphql:2:15) demands exactly Int.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query implements I { a(b: Int!): Int }
                interface I { a(b: Int, c: Int): Int }
                """));

    [Fact]
    public void A_further_argument_may_not_be_required() =>
        Assert.Equal(
            ["test.graphql:1:52: Argument Query.a(d:) is required, but I.a (at test.graphql:2:15) does not have it, so who asks through the interface cannot give it. Make it nullable or give it a default."],
            SchemaDocument.ErrorsOf("""
                type Query implements I { a(b: Int, c: Int! = 1,   d: Int!): Int }
                interface I { a: Int }
                """));

    [Fact]
    public void A_field_is_deprecated_only_together_with_the_interfaces() =>
        Assert.Equal(
            ["test.graphql:1:27: Field Query.a is deprecated, but I.a (at test.graphql:2:15) is not. Deprecate both or none."],
            SchemaDocument.ErrorsOf("""
                type Query implements I { a: Int @deprecated b: Int @deprecated }
                interface I { a: Int b: Int @deprecated }
                """));
}
