using System.Net;
using Microsoft.Azure.Cosmos;

namespace Partnership.Graph.Cosmos.Requests;

/// <summary>
/// Which failures pass by themselves: the service turns requests away for a while, or cannot be reached.
/// https://learn.microsoft.com/azure/cosmos-db/nosql/conceptual-resilient-sdk-applications#should-my-application-retry-on-errors
/// </summary>
internal static class Outage
{
    // 404 with this sub-status: the replica that was asked has not yet what this session wrote.
    private const int ReadSessionNotAvailable = 1002;
    private const int RetryWith = 449;

    internal static bool Is(HttpStatusCode status, int subStatus) => (int)status switch
    {
        (int)HttpStatusCode.NotFound => subStatus == ReadSessionNotAvailable,
        (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.Gone or (int)HttpStatusCode.TooManyRequests or RetryWith => true,
        (int)HttpStatusCode.BadGateway or (int)HttpStatusCode.ServiceUnavailable or (int)HttpStatusCode.GatewayTimeout => true,
        _ => false,
    };

    /// <summary>Whether a failure is an outage; one by a cancellation is, where nobody else cancelled.</summary>
    internal static bool Is(Exception failure) => failure switch
    {
        CosmosException answered => Is(answered.StatusCode, answered.SubStatusCode),
        _ => failure is HttpRequestException or OperationCanceledException,
    };

    /// <summary>Whether the account turned a request away for using too many request units, after the SDK had waited as it was told to.</summary>
    internal static bool IsThrottling(Exception? failure) => failure is CosmosException { StatusCode: HttpStatusCode.TooManyRequests };

    /// <summary>Whether a request never got as far as the service, so that it cannot have been carried out.</summary>
    internal static bool IsBeforeSending(Exception? failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
