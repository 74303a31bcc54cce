using System.Buffers;
using System.Text.Json;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Tests.TypeSystem;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.Oracle;

/// <summary>What a client learns by introspection is the schema: graphql-js prints the same text from it as we do.</summary>
public sealed class IntrospectionOracleTests
{
    [Fact]
    public async Task The_schema_a_client_builds_from_introspection_is_the_schema()
    {
        var ct = TestContext.Current.CancellationToken;
        var schema = SchemaDocument.Valid(ManyFeatures.Sdl);

        var query = await GraphQLJs.AskAsync(new { ask = "introspectionQuery" }, ct);
        var introspection = await IntrospectAsync(schema, query.GetString()!, ct);
        var sdl = await GraphQLJs.AskAsync(new { ask = "printIntrospection", introspection }, ct);

        Assert.Equal(ManyFeatures.Definitions(SchemaPrinter.Print(schema)), ManyFeatures.Definitions(sdl.GetString()!));
    }

    /// <summary>Introspection needs no code of the schema's own, so none is bound.</summary>
    private static async Task<JsonElement> IntrospectAsync(Schema schema, string query, CancellationToken ct)
    {
        var executor = new GraphQLExecutor(ExecutableSchema.ForIntrospection(schema));

        using var result = await executor.ExecuteAsync(new GraphQLRequest(NoServices.Instance) { Document = new Source(query) }, ct);
        Assert.Empty(result.Errors.Select(error => error.Message));
        var response = new ArrayBufferWriter<byte>();
        result.WriteTo(response);
        return JsonSerializer.Deserialize<JsonElement>(response.WrittenSpan).GetProperty("data");
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
