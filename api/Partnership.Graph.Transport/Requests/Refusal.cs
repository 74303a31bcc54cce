using Partnership.Graph.Engine;

namespace Partnership.Graph.Transport.Requests;

/// <summary>A request that is turned down before the engine sees it: a client's mistake as a value.</summary>
/// <param name="StatusCode">The HTTP status that goes with it, whatever media type was negotiated.</param>
/// <param name="Error">What is wrong and what would be right.</param>
internal sealed record Refusal(int StatusCode, GraphQLError Error)
{
    /// <summary>For 405: the methods that would be right, as the <c>Allow</c> header has them.</summary>
    public string? Allow { get; init; }

    /// <summary>For 401: how to say who one is, as the <c>WWW-Authenticate</c> header has it.</summary>
    public string? Challenge { get; init; }

    /// <summary>401 or 403: whoever asks may run nothing here.</summary>
    public static Refusal OfSomebody(GraphQLError error) => error.Code == ErrorCodes.Unauthenticated
        ? new(StatusCodes.Status401Unauthorized, error) { Challenge = "Bearer" }
        : new(StatusCodes.Status403Forbidden, error);

    /// <summary>400: what arrived is no GraphQL request.</summary>
    public static Refusal BadRequest(string message) => Of(StatusCodes.Status400BadRequest, message);

    /// <summary>405: the endpoint knows two methods.</summary>
    public static Refusal MethodNotAllowed(string method) => new(
        StatusCodes.Status405MethodNotAllowed,
        new GraphQLError($"{method} is not a method of this endpoint. Use POST, or GET for queries.", ErrorCodes.BadRequest))
    {
        Allow = "GET, POST",
    };

    /// <summary>503 or 500: its handling failed, for a while or by our bug.</summary>
    public static Refusal OfFailure(GraphQLError error) =>
        new(error.Code == ErrorCodes.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError, error);

    /// <summary>Any other status of a request that is no GraphQL request.</summary>
    public static Refusal Of(int statusCode, string message) => new(statusCode, new GraphQLError(message, ErrorCodes.BadRequest));
}
