namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class LoneSchemaDefinitionTests
{
    [Fact]
    public void A_second_schema_definition_is_refused() =>
        Assert.Equal(
            ["test.graphql:2:1: The schema is defined a second time (first at test.graphql:1:1). Merge the two, or write \"extend schema\" here."],
            SchemaDocument.ErrorsOf("""
                schema { query: Query }
                schema { mutation: Change }
                type Query { a: Int }
                type Change { a: Int }
                """));

    [Fact]
    public void Any_number_of_schema_extensions_is_accepted() =>
        Assert.Equal("Change", SchemaDocument.Valid("""
            schema { query: Query }
            extend schema { mutation: Change }
            extend schema { subscription: Watch }
            type Query { a: Int }
            type Change { a: Int }
            type Watch { a: Int }
            """).MutationType?.Name);
}
