namespace Partnership.Graph.Engine.Tests.SchemaDiff;

public sealed class RootTypeChangesTests
{
    [Fact]
    public void A_new_root_type_is_safe() =>
        Assert.Equal(
            [
                "Safe RootTypeAdded schema: The schema has a mutation type now: Mutation.",
            ],
            Difference.Between(
                "schema { query: Query } type Query { a: Int } type Mutation { a: Int }",
                "schema { query: Query mutation: Mutation } type Query { a: Int } type Mutation { a: Int }"));

    [Fact]
    public void A_removed_root_type_breaks_clients() =>
        Assert.Equal(
            ["Breaking RootTypeRemoved schema: The schema has no subscription type any more; it was S."],
            Difference.Between(
                "schema { query: Query subscription: S } type Query { a: Int } type S { a: Int }",
                "schema { query: Query } type Query { a: Int } type S { a: Int }"));

    [Fact]
    public void Another_root_type_breaks_clients() =>
        Assert.Equal(
            ["Breaking RootTypeChanged schema: The query type was A and is B now."],
            Difference.Between(
                "schema { query: A } type A { a: Int } type B { a: Int }",
                "schema { query: B } type A { a: Int } type B { a: Int }"));

    [Fact]
    public void Another_description_of_the_schema_is_safe() =>
        Assert.Equal(
            ["Safe SchemaDescriptionChanged schema: The description of schema was rewritten."],
            Difference.Between(
                "\"Old.\" schema { query: Query } type Query { a: Int }",
                "\"New.\" schema { query: Query } type Query { a: Int }"));
}
