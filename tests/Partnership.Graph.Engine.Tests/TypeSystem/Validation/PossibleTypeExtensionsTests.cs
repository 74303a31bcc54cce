namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class PossibleTypeExtensionsTests
{
    [Fact]
    public void An_extension_of_nothing_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:13: Type \"Schol\" cannot be extended because it is not defined. Did you mean \"School\"?"],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int } type School { a: Int }
                extend type Schol { b: Int }
                """));

    [Fact]
    public void An_extension_of_another_kind_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:18: Query is extended as an interface but defined as an object type (at test.graphql:1:6). Use the keyword of the definition."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                extend interface Query { b: Int }
                """));

    [Fact]
    public void An_extension_of_a_type_of_the_specification_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:15: Int is a type of the specification and cannot be extended."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                extend scalar Int @specifiedBy(url: "https://example.org")
                """));
}
