namespace Partnership.Graph.Engine;

/// <summary>The catalogue of <c>extensions.code</c>; front ends decide by these, never by messages.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a validation rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>A variable or argument has a value the schema or the resolver does not accept.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The body is not a GraphQL request: no JSON, no document, wrong member types.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Which operation to run is missing, unknown or ambiguous.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>No trusted or persisted document has that hash.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Persisted queries are switched off.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The operation costs more than allowed.</summary>
    public const string CostLimitExceeded = "COST_LIMIT_EXCEEDED";

    /// <summary>The operation nests deeper than allowed.</summary>
    public const string DepthLimitExceeded = "DEPTH_LIMIT_EXCEEDED";

    /// <summary>The client has as many requests open as it may; it may try again when one has ended.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>Who asks is not known and has to be.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>Who asks may not have this.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The operation took longer than allowed.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>What has to be read or written is occupied by others, or away, for too long; nothing was done, and the client may try again.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>Our bug or outage; masked, with an id that is in the log.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";
}
