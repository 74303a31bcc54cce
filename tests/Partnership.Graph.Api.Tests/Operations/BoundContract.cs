using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Api.Tests.Contract;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>The contract bound to its resolvers, once for all tests; what an operation runs on comes with it.</summary>
internal static class BoundContract
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly GraphQLExecutor Executor = new(
        new ExecutableSchemaBuilder(SchemaFiles.Build().Schema!).BindPartnershipGraph().Build().OrThrow(),
        new ExecutorOptions { IncludeExceptionDetails = true, OutageOf = StoreOutages.ErrorOf });

    /// <summary>Runs a document: the response in readable layout.</summary>
    public static async Task<string> RunAsync(IServiceProvider services, string document, string variables, ClaimsPrincipal? user = null)
    {
        using var given = JsonDocument.Parse(variables);
        using var result = await Executor.ExecuteAsync(
            new GraphQLRequest(services) { Document = new Source(document), Variables = given.RootElement, User = user },
            TestContext.Current.CancellationToken);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return Layout(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Runs a subscription: each result as JSON, answered in a scope of its own as a server does it.</summary>
    public static async IAsyncEnumerable<JsonNode> SubscribeAsync(
        IServiceProvider services, string document, string variables, ClaimsPrincipal? user, [EnumeratorCancellation] CancellationToken ct)
    {
        using var given = JsonDocument.Parse(variables);
        await using var scope = services.CreateAsyncScope();
        var request = new GraphQLRequest(scope.ServiceProvider)
        {
            Document = new Source(document),
            Variables = given.RootElement,
            User = user,
            BeginEvent = () => new EventScope(services),
        };
        await foreach (var result in Executor.SubscribeAsync(request, ct))
        {
            using (result)
            {
                var buffer = new ArrayBufferWriter<byte>();
                result.WriteTo(buffer);
                yield return JsonNode.Parse(buffer.WrittenSpan)!;
            }
        }
    }

    /// <summary>JSON in readable layout.</summary>
    public static string Layout(string json) => JsonNode.Parse(json)!.ToJsonString(Readable);

    private sealed class EventScope(IServiceProvider services) : IEventScope
    {
        private readonly AsyncServiceScope _scope = services.CreateAsyncScope();

        public IServiceProvider Services => _scope.ServiceProvider;

        public ValueTask DisposeAsync() => _scope.DisposeAsync();
    }
}
