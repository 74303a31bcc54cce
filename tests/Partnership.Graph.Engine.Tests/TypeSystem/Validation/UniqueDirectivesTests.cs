namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class UniqueDirectivesTests
{
    [Fact]
    public void A_directive_that_is_not_repeatable_stands_once_extensions_included() =>
        Assert.Equal(
            ["test.graphql:3:19: Directive @once stands on Query already (first at test.graphql:2:12) and is not repeatable. Keep one of the two."],
            SchemaDocument.ErrorsOf("""
                directive @once on OBJECT
                type Query @once { a: Int }
                extend type Query @once
                """));

    [Fact]
    public void A_repeatable_directive_may_stand_twice() =>
        Assert.Equal(2, SchemaDocument.Valid("""
            directive @tag(name: String!) repeatable on OBJECT
            type Query @tag(name: "a") { a: Int }
            extend type Query @tag(name: "b")
            """).QueryType.AppliedDirectives.Count());
}
