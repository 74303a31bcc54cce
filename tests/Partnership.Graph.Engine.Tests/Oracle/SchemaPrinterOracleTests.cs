using Partnership.Graph.Engine.Tests.TypeSystem;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>What we print of a schema is what graphql-js prints of it.</summary>
public sealed class SchemaPrinterOracleTests
{
    [Fact]
    public async Task The_text_of_a_schema_is_that_of_graphql_js()
    {
        var answer = await GraphQLJs.AskAsync(new { ask = "printSdl", sdl = ManyFeatures.Sdl }, TestContext.Current.CancellationToken);

        Assert.Equal(
            ManyFeatures.Definitions(answer.GetString()!),
            ManyFeatures.Definitions(SchemaPrinter.Print(SchemaDocument.Valid(ManyFeatures.Sdl))));
    }
}
