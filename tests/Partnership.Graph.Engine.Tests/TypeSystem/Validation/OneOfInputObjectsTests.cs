namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class OneOfInputObjectsTests
{
    [Fact]
    public void Fields_are_nullable_and_without_default_extensions_included() =>
        Assert.Equal(
            [
                "test.graphql:2:21: Field In.a cannot be non-null because exactly one field of a OneOf input object is given. Write Int.",
                "test.graphql:3:28: Field In.b cannot have a default because exactly one field of a OneOf input object is given. Leave the default out.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                input In @oneOf { a:Int! c: Int }
                extend input In { b: Int = 1 }
                """));

    [Fact]
    public void An_extension_cannot_make_one() =>
        Assert.Equal(
            ["test.graphql:3:17: @oneOf cannot stand on an extension of In. Put it on the definition (at test.graphql:2:1)."],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                input In { a: Int }
                extend input In @oneOf
                """));
}
