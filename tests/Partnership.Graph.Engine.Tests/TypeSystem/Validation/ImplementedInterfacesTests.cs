namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class ImplementedInterfacesTests
{
    [Fact]
    public void An_interface_named_twice_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:30: Query implements A already (first at test.graphql:1:23). Name it once."],
            SchemaDocument.ErrorsOf("""
                type Query implements A { a: Int }
                extend type Query implements A
                interface A { a: Int }
                """));

    [Fact]
    public void Only_interfaces_can_be_implemented() =>
        Assert.Equal(
            ["test.graphql:1:23: Query cannot implement A because it is an object type; only interfaces can be implemented."],
            SchemaDocument.ErrorsOf("type Query implements A { a: Int } type A { a: Int }"));

    [Fact]
    public void An_interface_cannot_implement_itself() =>
        Assert.Equal(
            ["test.graphql:2:24: Interface A cannot implement itself."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                interface A implements A { a: Int }
                """));

    [Fact]
    public void Interfaces_do_not_form_circles() =>
        Assert.Equal(
            [
                "test.graphql:2:24: A cannot implement B because B implements A: interfaces do not form circles.",
                "test.graphql:3:24: B cannot implement A because A implements B: interfaces do not form circles.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                interface A implements B { a: Int }
                interface B implements A { a: Int }
                """));

    [Fact]
    public void The_interfaces_of_an_interface_are_named_too() =>
        Assert.Equal(
            ["test.graphql:1:23: Query implements B, which implements A; so it has to say that it implements A. Write \"implements B & A\"."],
            SchemaDocument.ErrorsOf("""
                type Query implements B { a: Int }
                interface A { a: Int }
                interface B implements A { a: Int }
                """));
}
