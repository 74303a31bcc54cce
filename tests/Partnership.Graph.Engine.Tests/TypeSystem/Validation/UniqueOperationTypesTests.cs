namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class UniqueOperationTypesTests
{
    [Fact]
    public void A_second_root_type_for_an_operation_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:17: The schema has a root type for \"query\" already (first at test.graphql:1:10). Keep one of the two."],
            SchemaDocument.ErrorsOf("""
                schema { query: Query }
                extend schema { query: Other }
                type Query { a: Int }
                type Other { a: Int }
                """));
}
