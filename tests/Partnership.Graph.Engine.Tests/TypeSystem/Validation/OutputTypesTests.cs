namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class OutputTypesTests
{
    [Fact]
    public void A_field_cannot_return_an_input_object() =>
        Assert.Equal(
            ["test.graphql:1:17: Field Query.a has type [In!], but In is an input object, which can only be given, not returned. Return an object type, interface, union, enum or scalar."],
            SchemaDocument.ErrorsOf("type Query { a: [In!] } input In { a: Int }"));
}
