namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class InputTypesTests
{
    [Fact]
    public void An_argument_cannot_be_an_object_type_interface_or_union() =>
        Assert.Equal(
            [
                "test.graphql:1:19: Query.a(b:) has type Query, but Query is an object type, which can only be returned, not given. Use an input object, enum or scalar.",
                "test.graphql:2:15: In.a has type [I], but I is an interface, which can only be returned, not given. Use an input object, enum or scalar.",
                "test.graphql:3:17: @d(a:) has type U!, but U is a union, which can only be returned, not given. Use an input object, enum or scalar.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { a(b: Query): Int }
                input In { a: [I] }
                directive @d(a: U!) on FIELD
                interface I { a: Int }
                union U = Query
                """));
}
