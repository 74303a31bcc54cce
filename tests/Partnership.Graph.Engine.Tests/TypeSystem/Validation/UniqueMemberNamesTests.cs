namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class UniqueMemberNamesTests
{
    [Fact]
    public void Parts_of_the_same_name_are_refused_extensions_included() =>
        Assert.Equal(
            [
                "test.graphql:1:23: Argument Query.a(b:) is defined a second time (first at test.graphql:1:16). Rename or remove one of the two.",
                "test.graphql:2:21: Field Query.a is defined a second time (first at test.graphql:1:14). Rename or remove one of the two.",
                "test.graphql:3:19: Input field In.a is defined a second time (first at test.graphql:3:12). Rename or remove one of the two.",
                "test.graphql:4:12: Enum value E.A is defined a second time (first at test.graphql:4:10). Rename or remove one of the two.",
                "test.graphql:5:22: Argument @d(a:) is defined a second time (first at test.graphql:5:14). Rename or remove one of the two.",
                "test.graphql:5:41: Location FIELD of @d is defined a second time (first at test.graphql:5:33). Rename or remove one of the two.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { a(b: Int b: Int): Int }
                extend type Query { a: Int }
                input In { a: Int a: Int }
                enum E { A A }
                directive @d(a: Int, a: Int) on FIELD | FIELD
                """));
}
