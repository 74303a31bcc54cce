namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class RootOperationTypesTests
{
    [Fact]
    public void A_schema_without_queries_is_refused() =>
        Assert.Equal(
            ["The schema has no root type for queries. Define \"type Query\", or name another type in a schema definition."],
            SchemaDocument.ErrorsOf("type School { a: Int }"));

    [Fact]
    public void A_schema_definition_without_queries_is_refused() =>
        Assert.Equal(
            ["test.graphql:1:1: The schema has no root type for queries. Add \"query: Query\" (with the name of the type) to the schema definition."],
            SchemaDocument.ErrorsOf("schema { mutation: Query } type Query { a: Int }"));

    [Fact]
    public void A_root_type_that_is_no_object_type_is_refused() =>
        Assert.Equal(
            [
                "test.graphql:1:17: The root type of \"query\" has to be an object type of the schema, but Root is an input object.",
                "test.graphql:1:33: The root type of \"mutation\" has to be an object type of the schema, but __Type is an object type of the specification.",
            ],
            SchemaDocument.ErrorsOf("schema { query: Root, mutation: __Type } input Root { a: Int }"));

    [Fact]
    public void One_type_for_two_operations_is_refused() =>
        Assert.Equal(
            ["test.graphql:1:33: Query is the root type of \"query\" already; \"mutation\" needs a type of its own."],
            SchemaDocument.ErrorsOf("schema { query: Query mutation: Query } type Query { a: Int }"));
}
