using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Tests.Execution;

/// <summary>A schema bound to code, with a shorthand to run queries against it.</summary>
internal sealed class ExecutableTestSchema(ExecutableSchema schema, ExecutorOptions? options = null)
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public GraphQLExecutor Executor { get; } = new(schema, options);

    /// <summary>Binds a schema; <paramref name="query"/> is the class that resolves the fields of <c>Query</c>.</summary>
    public static ExecutableTestSchema Of(
        string sdl, Type query, Action<ExecutableSchemaBuilder>? bind = null, ExecutorOptions? options = null)
    {
        var builder = new ExecutableSchemaBuilder(SchemaOf(sdl)).AddResolver(query, "Query");
        bind?.Invoke(builder);
        return new ExecutableTestSchema(builder.Build().OrThrow(), options);
    }

    public static Schema SchemaOf(string sdl)
    {
        var (schema, errors) = SchemaBuilder.Build(new Source(sdl, "test.graphql"));
        Assert.Empty(errors.Select(error => error.Message));
        return schema!;
    }

    public static GraphQLRequest Request(string document, string? variables = null, IServiceProvider? services = null) =>
        new(services ?? new TestServices())
        {
            Document = new Source(document),
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
        };

    /// <summary>The whole response as JSON without white space.</summary>
    public async Task<string> ExecuteAsync(string document, string? variables = null, IServiceProvider? services = null)
    {
        using var result = await Executor.ExecuteAsync(Request(document, variables, services), TestContext.Current.CancellationToken);
        return TextOf(result);
    }

    /// <summary>Runs a document and compares the whole response, the order of its keys included.</summary>
    public async Task ShouldAnswer(string document, string expected, string? variables = null, IServiceProvider? services = null) =>
        Assert.Equal(Normal(expected), await ExecuteAsync(document, variables, services));

    public async Task<IReadOnlyList<GraphQLError>> ErrorsOf(string document, string? variables = null)
    {
        using var result = await Executor.ExecuteAsync(Request(document, variables), TestContext.Current.CancellationToken);
        return result.Errors;
    }

    public static string TextOf(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static string Normal(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Compact);
}

/// <summary>Services of one operation: what was put in, or made of a class without parameters when first asked for.</summary>
internal sealed class TestServices(params object[] services) : IServiceProvider
{
    private readonly Dictionary<Type, object> _services = services.ToDictionary(service => service.GetType());

    public object? GetService(Type serviceType)
    {
        if (!_services.TryGetValue(serviceType, out var service) && serviceType.GetConstructor([]) is not null)
            _services.Add(serviceType, service = Activator.CreateInstance(serviceType)!);
        return service;
    }
}
