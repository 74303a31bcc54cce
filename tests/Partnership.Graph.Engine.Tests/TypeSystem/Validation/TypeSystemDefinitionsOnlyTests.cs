namespace Partnership.Graph.Engine.Tests.TypeSystem.Validation;

public sealed class TypeSystemDefinitionsOnlyTests
{
    [Fact]
    public void An_operation_or_fragment_in_a_schema_document_is_refused() =>
        Assert.Equal(
            [
                "test.graphql:2:1: An operation cannot stand in a schema document. Move it to a document that is executed.",
                "test.graphql:3:1: A fragment cannot stand in a schema document. Move it to a document that is executed.",
            ],
            SchemaDocument.ErrorsOf("""
                type Query { a: Int }
                query Q { a }
                fragment F on Query { a }
                """));
}
