namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class ReservedNamesTests
{
    [Fact]
    public void Names_with_two_leading_underscores_are_refused_everywhere() =>
        Assert.Equal(
            [
                "test.graphql:1:14: Field Query.__a has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:1:18: Argument Query.__a(__b:) has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:2:8: Type __In has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:2:15: Input field __In.__c has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:3:10: Enum value E.__D has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:4:12: Directive @__f has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:4:16: Argument @__f(__g:) has a name that begins with \"__\", which is kept for introspection. Choose another name.",
                "test.graphql:5:6: Type __Type has a name that begins with \"__\", which is kept for introspection. Choose another name.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { __a(__b: Int): Int }
                input  __In { __c: Int }
                enum E { __D }
                directive @__f(__g: Int) on FIELD
                type __Type { a: Int }
                """));
}
