using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Partnership.Graph.Engine;

namespace Partnership.Graph.Api.Hosting.Protection;

/// <summary>
/// How often one client may ask: a signed-in account, else an address. A bucket of tokens refills at the average; an empty one
/// answers 429 and says in <c>Retry-After</c> when to come again. Opening a socket or an event stream is one request; how many of those
/// may be open, and what an operation may cost, are limits of their own.
/// </summary>
internal static class RateLimits
{
    /// <summary>Registers the limit; health checks do not count.</summary>
    public static void AddRateLimits(this IServiceCollection services, ProtectionSettings settings) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = RefuseAsync;
        if (settings.RequestsPerMinute == 0)
            return;

        var bucket = BucketOf(settings);
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            ? RateLimitPartition.GetNoLimiter("health")
            : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => bucket));
    });

    /// <summary>The bucket of one client: it gets its tokens every second or two, or one by one where fewer than one a second are due.</summary>
    internal static TokenBucketRateLimiterOptions BucketOf(ProtectionSettings settings)
    {
        var tokens = (int)Math.Ceiling(settings.RequestsPerMinute / 60.0);
        return new()
        {
            TokenLimit = settings.Burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)tokens / settings.RequestsPerMinute),
        };
    }

    private static string ClientOf(HttpContext context) => context.User.FindFirst("sub")?.Value is { } account
        ? $"account {account}"
        : $"address {context.Connection.RemoteIpAddress}";

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        var response = rejected.HttpContext.Response;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.WriteAsJsonAsync(
            new { errors = new[] { new { message = $"Too many requests. Come again in {seconds} s.", extensions = new { code = ErrorCodes.TooManyRequests } } } },
            cancellationToken);
    }
}
