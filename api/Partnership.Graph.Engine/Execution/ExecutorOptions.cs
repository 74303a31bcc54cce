using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.Validation;

namespace Partnership.Graph.Engine.Execution;

/// <summary>What a GraphQL executor remembers, permits and reports.</summary>
public sealed record ExecutorOptions
{
    /// <summary>
    /// How many bytes of document text are remembered, parsed and validated; default 4 MiB, some thousand operations.
    /// 0 remembers none. In memory a document takes 10 to 30 times its text.
    /// </summary>
    public int DocumentCacheBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>How many fields of operation plans are remembered; default 200,000, some thousand operations. 0 remembers none.</summary>
    public int PlanCacheFields { get; init; } = 200_000;

    /// <summary>How much of a document the parser takes.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>How validation judges and what it reports. Literals of custom scalars are judged by the executor.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>How long an operation may run; default 30 seconds. <see cref="Timeout.InfiniteTimeSpan"/> sets no limit.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How deep fields may nest once fragments are unfolded; default 200. Protects the stack, not the store.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>How many fields an operation may have once fragments are unfolded for each type they apply to; default 20,000.</summary>
    public int MaxFields { get; init; } = 20_000;

    /// <summary>The largest response, in bytes of its data; default 64 MiB. An operation that comes to more ends with an error.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many errors with the variables are reported at once; default 50.</summary>
    public int MaxVariableErrors { get; init; } = 50;

    /// <summary>Whether clients may introspect when the request does not say; default true.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether masked errors carry the exception's type, message and stack in <c>extensions.exception</c>; default false, for development only.</summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>Called with every exception that is masked and the id the client sees; called once for each exception.</summary>
    public Action<Exception, string>? OnMaskedException { get; init; }

    /// <summary>
    /// What clients see of an exception that is no bug, such as a store that is away: an error with one of <see cref="ErrorCodes"/>, to which path
    /// and locations are added; <c>null</c> for an exception that is to be masked. Not set (the default), all are.
    /// </summary>
    public Func<Exception, GraphQLError?>? OutageOf { get; init; }

    /// <summary>Called with the first exception of an operation that <see cref="OutageOf"/> has an error for, and not with those after it: they are of the same outage.</summary>
    public Action<Exception>? OnOutage { get; init; }

    /// <summary>The clock for the time limit and for error ids.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
