using System.Threading.RateLimiting;
using Partnership.Graph.Engine;

namespace Partnership.Graph.Transport.Requests;

/// <summary>
/// How many requests one client may have open: a signed-in user, else an address. One more is refused at once with 429,
/// so that no client can take all the room there is.
/// </summary>
internal sealed class ClientLimit : IDisposable
{
    private readonly int _most;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public ClientLimit(int most)
    {
        _most = most;
        var limit = new ConcurrencyLimiterOptions { PermitLimit = most };
        _limiter = PartitionedRateLimiter.Create<HttpContext, object>(context => RateLimitPartition.GetConcurrencyLimiter(ClientOf(context), _ => limit));
    }

    /// <summary>Takes one of the client's places; give it back by disposing. <c>IsAcquired</c> says whether there was one.</summary>
    public RateLimitLease Enter(HttpContext context) => _limiter.AttemptAcquire(context);

    /// <summary>429: there was none.</summary>
    public Refusal Refusal => new(
        StatusCodes.Status429TooManyRequests,
        new GraphQLError($"This client has {_most} requests open, the most it may have. Wait for one of them.", ErrorCodes.TooManyRequests));

    public void Dispose() => _limiter.Dispose();

    private static object ClientOf(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : (object?)context.Connection.RemoteIpAddress ?? "unknown";
}
