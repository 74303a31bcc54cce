using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Text.Json;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution;

/// <summary>6.1 A request: a document, which of its operations to run, and its variables.</summary>
/// <param name="Services">Where resolvers, services and loaders come from: the scope of this one operation.</param>
public sealed record GraphQLRequest(IServiceProvider Services)
{
    /// <summary>The document's text; a request without one is refused.</summary>
    public Source? Document { get; init; }

    /// <summary>Which operation to run; may be <c>null</c> when the document holds exactly one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: a JSON object, JSON <c>null</c> or nothing. It has to stay readable until execution ends.</summary>
    public JsonElement? Variables { get; init; }

    /// <summary>What a client sent as <c>extensions</c>; the executor does not read it.</summary>
    public JsonElement? Extensions { get; init; }

    /// <summary>Who asks; given to resolvers with a <see cref="ClaimsPrincipal"/> parameter. An anonymous one if <c>null</c>.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>The kinds of operation this request may run, for transports that must not run some (GET: queries only).</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.All;

    /// <summary>Whether this client may introspect; <c>null</c> leaves it to <see cref="ExecutorOptions.AllowIntrospection"/>.</summary>
    public bool? AllowIntrospection { get; init; }

    /// <summary>For subscriptions: begins the services of one event. <c>null</c> lets all events share <see cref="Services"/>.</summary>
    public Func<IEventScope>? BeginEvent { get; init; }

    /// <summary>For subscriptions: called once the source stream is open. Whoever acts after that misses none of its events.</summary>
    public Action? Opened { get; init; }

    internal bool Allows(OperationType kind, [NotNullWhen(false)] out GraphQLError? error)
    {
        var allowed = kind switch
        {
            OperationType.Mutation => AllowedOperations.Mutations,
            OperationType.Subscription => AllowedOperations.Subscriptions,
            _ => AllowedOperations.Queries,
        };
        error = AllowedOperations.HasFlag(allowed) ? null : new GraphQLError(
            $"A {kind.ToString().ToLowerInvariant()} cannot be run this way: only {AllowedOperations.ToString().ToLowerInvariant()} can.",
            ErrorCodes.OperationResolutionFailure);
        return error is null;
    }
}

/// <summary>Kinds of operation a request may run.</summary>
[Flags]
public enum AllowedOperations
{
    /// <summary>None: every operation is refused.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Queries = 1,

    /// <summary>Mutations.</summary>
    Mutations = 2,

    /// <summary>Subscriptions.</summary>
    Subscriptions = 4,

    /// <summary>All of them.</summary>
    All = Queries | Mutations | Subscriptions,
}
