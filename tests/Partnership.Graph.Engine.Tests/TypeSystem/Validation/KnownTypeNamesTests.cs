namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class KnownTypeNamesTests
{
    [Fact]
    public void An_undefined_type_is_refused_wherever_it_is_referred_to() =>
        Assert.Equal(
            [
                "test.graphql:1:32: Type \"Nope\", the root type of \"mutation\", is not defined.",
                "test.graphql:2:23: Type \"Nope\", an interface of Query, is not defined.",
                "test.graphql:2:36: Type \"Nope\", the type of Query.a(b:), is not defined.",
                "test.graphql:2:44: Type \"Nope\", the type of Query.a, is not defined.",
                "test.graphql:3:11: Type \"Nope\", a member of U, is not defined.",
                "test.graphql:4:15: Type \"Nope\", the type of In.a, is not defined.",
                "test.graphql:5:17: Type \"Nope\", the type of @d(a:), is not defined.",
            ],
            SchemaDocument.ErrorsOf("""
                schema { query: Query mutation:Nope }
                type Query implements Nope { a(b: [Nope]): Nope! }
                union U = Nope
                input In { a: Nope }
                directive @d(a: Nope) on FIELD
                """));

    [Fact]
    public void Suggestions_are_of_a_kind_that_fits() =>
        Assert.Equal(
            ["test.graphql:1:19: Type \"Schoo\", the type of Query.a(in:), is not defined. Did you mean \"SchoIn\"?"],
            SchemaDocument.ErrorsOf("""
                type Query { a(in:Schoo): School }
                type School { a: Int }
                input SchoIn { a: Int }
                """));
}
