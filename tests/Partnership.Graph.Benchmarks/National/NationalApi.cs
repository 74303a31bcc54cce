using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>The product without HTTP over the national graph: contract, resolvers, engine and store, on a day that stands still.</summary>
internal sealed class NationalApi : IAsyncDisposable
{
    private const string Released = "released.graphql";
    private readonly ServiceProvider _services;
    private readonly GraphQLExecutor _executor;

    /// <param name="file">The store's file.</param>
    /// <param name="schemaFolder">The folder of the contract.</param>
    public NationalApi(string file, string schemaFolder)
    {
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new StandingClock(NationalGraph.Now))
            .AddSqliteStore(options => options.Path = file)
            .AddGraphLoaders()
            .BuildServiceProvider();
        var built = SchemaBuilder.Build(
            Directory.EnumerateFiles(schemaFolder, "*.graphql").Where(path => Path.GetFileName(path) != Released).Order(StringComparer.Ordinal)
                .Select(path => new Source(File.ReadAllBytes(path), Path.GetFileName(path))));
        _executor = new GraphQLExecutor(new ExecutableSchemaBuilder(built.Schema!).BindPartnershipGraph().Build().OrThrow());
    }

    /// <summary>Asks, and writes the response.</summary>
    public async Task AskAsync(Source document, JsonElement variables, IBufferWriter<byte> response, CancellationToken cancellationToken)
    {
        await using var scope = _services.CreateAsyncScope();
        using var result = await _executor.ExecuteAsync(new GraphQLRequest(scope.ServiceProvider) { Document = document, Variables = variables }, cancellationToken);
        result.WriteTo(response);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
