namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class DeprecatedInputsTests
{
    [Fact]
    public void What_is_required_cannot_be_deprecated() =>
        Assert.Equal(
            [
                "test.graphql:1:24: Query.a(b:) is required and cannot be deprecated. Make it nullable or give it a default first.",
                "test.graphql:2:21: In.a is required and cannot be deprecated. Make it nullable or give it a default first.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { a(b: Int! @deprecated, c: Int! = 1 @deprecated): Int }
                input  In { a: Int! @deprecated b: Int @deprecated }
                """));
}
