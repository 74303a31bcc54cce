using System.Security.Claims;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Transport.Documents;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport;

/// <summary>The schema with its code, ready to run operations; made once, when the host starts.</summary>
public sealed class GraphQLServer
{
    private GraphQLServer(ExecutableSchema schema, GraphQLServerOptions options, TrustedDocuments documents)
    {
        Schema = schema.Schema;
        Options = options;
        Documents = new DocumentChooser(documents, options.TrustedDocumentsOnly);
        Executor = new GraphQLExecutor(schema, options.Executor);
    }

    /// <summary>The schema as built.</summary>
    public Schema Schema { get; }

    /// <summary>Runs operations.</summary>
    public GraphQLExecutor Executor { get; }

    internal GraphQLServerOptions Options { get; }

    /// <summary>Finds the document a request means.</summary>
    internal DocumentChooser Documents { get; }

    /// <summary>The engine's request for what came over HTTP, from whoever sent the HTTP request unless it is said to be another.</summary>
    internal GraphQLRequest RequestOf(
        HttpContext context, RequestParameters parameters, Source document, AllowedOperations allowed, ClaimsPrincipal? user = null) =>
        new(context.RequestServices)
        {
            Document = document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Extensions = parameters.Extensions,
            User = user ?? context.User,
            AllowedOperations = allowed,
            AllowIntrospection = Options.AllowIntrospection?.Invoke(user ?? context.User),
        };

    /// <summary>Builds and binds.</summary>
    /// <exception cref="SchemaException">Something is wrong; the message lists all of it.</exception>
    internal static GraphQLServer Build(GraphQLServerBuilder parts, IServiceProvider services)
    {
        var problems = new List<string>();
        var sources = parts.Sources.Read(problems);
        if (sources.Count == 0 && problems.Count == 0)
            problems.Add("There is no schema. Add one with AddDocumentFromFile, AddDocumentsFromFolder or AddDocumentFromString.");
        var trusted = parts.TrustedDocuments.Read(problems);
        if (problems.Count > 0)
            throw new SchemaException(problems);

        var built = SchemaBuilder.Build(sources);
        if (built.Schema is not { } schema)
            throw new SchemaException([.. built.Errors.Select(error => error.Message)]);

        var binding = new ExecutableSchemaBuilder(schema);
        if (services.GetService<IServiceProviderIsService>() is { } known)
            binding.CheckServices(known.IsService);
        foreach (var bind in parts.Bindings)
            bind(binding);
        var bound = binding.Build();
        if (!bound.Succeeded)
            throw new SchemaException([.. bound.Problems.Select(problem => problem.ToString())]);

        var logger = services.GetRequiredService<ILogger<GraphQLServer>>();
        var options = parts.Options;
        options.Executor = options.Executor with
        {
            TimeProvider = options.Executor.TimeProvider == TimeProvider.System ? services.GetService<TimeProvider>() ?? TimeProvider.System : options.Executor.TimeProvider,
            OnMaskedException = options.Executor.OnMaskedException
                ?? ((exception, id) => logger.LogError(exception, "An operation failed; its client was given the id {ErrorId}.", id)),
            OnOutage = options.Executor.OnOutage
                ?? (exception => logger.LogWarning(exception, "An operation met an outage; its client was told to try again.")),
        };
        return new GraphQLServer(bound.Schema, options, new TrustedDocuments(trusted));
    }
}
