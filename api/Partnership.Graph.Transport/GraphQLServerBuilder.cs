using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Transport.Documents;

namespace Partnership.Graph.Transport;

/// <summary>Says what the server consists of: schema documents, the code behind them, and options.</summary>
public sealed class GraphQLServerBuilder
{
    internal GraphQLServerBuilder(IServiceCollection services) => Services = services;

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    internal DocumentSources Sources { get; } = new();

    internal DocumentSources TrustedDocuments { get; } = new();

    internal List<Action<ExecutableSchemaBuilder>> Bindings { get; } = [];

    internal GraphQLServerOptions Options { get; } = new();

    /// <summary>Adds a schema document. Several make one schema; their order does not matter.</summary>
    public GraphQLServerBuilder AddDocumentFromFile(string path)
    {
        Sources.AddFile(path);
        return this;
    }

    /// <summary>Adds every <c>*.graphql</c> file of a folder, its subfolders left out.</summary>
    public GraphQLServerBuilder AddDocumentsFromFolder(string path)
    {
        Sources.AddFolder(path);
        return this;
    }

    /// <summary>Adds a schema document as text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">What errors call it.</param>
    public GraphQLServerBuilder AddDocumentFromString(string text, string name = "schema")
    {
        Sources.AddText(text, name);
        return this;
    }

    /// <summary>
    /// Adds every <c>*.graphql</c> file of a folder as a trusted document: clients may send the SHA-256 of its text
    /// instead of the text.
    /// </summary>
    public GraphQLServerBuilder AddTrustedDocumentsFromFolder(string path)
    {
        TrustedDocuments.AddFolder(path);
        return this;
    }

    /// <summary>Adds a trusted document as text.</summary>
    public GraphQLServerBuilder AddTrustedDocument(string text)
    {
        TrustedDocuments.AddText(text, "trusted document");
        return this;
    }

    /// <summary>Says which class holds the values of a type of the schema.</summary>
    /// <param name="typeName">The schema's name for it, where it is not the class's own.</param>
    public GraphQLServerBuilder BindRuntimeType<T>(string? typeName = null) => BindRuntimeType(typeof(T), typeName);

    /// <inheritdoc cref="BindRuntimeType{T}"/>
    public GraphQLServerBuilder BindRuntimeType(Type runtimeType, string? typeName = null)
    {
        Bindings.Add(schema => schema.BindRuntimeType(runtimeType, typeName));
        return this;
    }

    /// <summary>Adds a class whose methods answer the fields of a type: <c>SchoolResolvers</c> those of <c>School</c>.</summary>
    /// <param name="typeName">The type's name, where it is not the class's own without <c>Resolvers</c>.</param>
    public GraphQLServerBuilder AddResolver<T>(string? typeName = null) => AddResolver(typeof(T), typeName);

    /// <inheritdoc cref="AddResolver{T}"/>
    public GraphQLServerBuilder AddResolver(Type resolverClass, string? typeName = null)
    {
        Bindings.Add(schema => schema.AddResolver(resolverClass, typeName));
        return this;
    }

    /// <inheritdoc cref="ExecutableSchemaBuilder.AddScalar{T}"/>
    public GraphQLServerBuilder AddScalar<T>(string name, TryParseScalar<T> parse, Func<T, string> format, string? expected = null)
    {
        Bindings.Add(schema => schema.AddScalar(name, parse, format, expected));
        return this;
    }

    /// <summary>Adds a loader, one for each operation.</summary>
    public GraphQLServerBuilder AddDataLoader<T>()
        where T : class
    {
        Services.TryAddScoped<T>();
        return this;
    }

    /// <summary>Binds schema and code in one step that an application keeps for itself, for example to share it with a test.</summary>
    public GraphQLServerBuilder ConfigureSchema(Action<ExecutableSchemaBuilder> configure)
    {
        Bindings.Add(configure);
        return this;
    }

    /// <summary>Changes options.</summary>
    public GraphQLServerBuilder ModifyOptions(Action<GraphQLServerOptions> modify)
    {
        modify(Options);
        return this;
    }
}
