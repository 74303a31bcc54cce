using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Hosting;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Api.Authority;

/// <summary>Who may come in at all, by request or by socket.</summary>
internal sealed class Admission(AccessRules rules, BearerTokens tokens, TimeProvider clock)
{
    /// <summary>Later than any token ends, and early enough for what clocks may differ by to be added.</summary>
    private static readonly double LastSecond = DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeSeconds();

    /// <summary>Has the server ask here.</summary>
    public void Guard(GraphQLServerOptions server)
    {
        server.Refuse = Refuse;
        server.ValidUntil = ValidUntil;
        server.WebSockets.Authenticate = AuthenticateAsync;
    }

    /// <summary>Why somebody may run no operations; <c>null</c> for whoever may.</summary>
    public GraphQLError? Refuse(ClaimsPrincipal user) =>
        rules.Anonymous is not AnonymousAccess.Refused || Callers.LevelOf(user, rules) > AccessLevel.Anonymous ? null
        : user.Identity is { IsAuthenticated: true } ? new GraphQLError(
            $"Your account has no role here. Ask your administrator for one of Reader, Coordinator or Administrator (claim '{rules.Settings.RolesClaim}').", ErrorCodes.Forbidden)
        : new GraphQLError("Who asks has to be known: send 'Authorization: Bearer <token>'.", ErrorCodes.Unauthenticated);

    /// <summary>
    /// Who opens a socket: by the token in the payload of <c>connection_init</c>, <c>{"Authorization": "Bearer …"}</c>;
    /// without one, whoever sent the HTTP request.
    /// </summary>
    /// <exception cref="GraphQLException">The token is not believed.</exception>
    public async ValueTask<ClaimsPrincipal?> AuthenticateAsync(HttpContext context, JsonElement? payload, CancellationToken ct)
    {
        if (HeaderOf(payload) is not { } header)
            return context.User;
        if (BearerHandler.TokenOf(header) is not { Length: > 0 } token)
            throw new GraphQLException("The payload's Authorization has to be 'Bearer', a space and a token.", ErrorCodes.Unauthenticated);
        var verdict = await tokens.JudgeAsync(token, ct);
        return verdict.User ?? throw new GraphQLException(verdict.Problem!, ErrorCodes.Unauthenticated);
    }

    /// <summary>
    /// Until when, on the product's clock, somebody's token is accepted: its end (<c>exp</c>) and what clocks may differ by, as
    /// when it was judged; <c>null</c> for whoever came without one.
    /// </summary>
    public DateTimeOffset? ValidUntil(ClaimsPrincipal user) =>
        double.TryParse(user.FindFirst("exp")?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(seconds + DevelopmentClock.AheadOf(clock).TotalSeconds, LastSecond)) + rules.Settings.ClockSkew
            : null;

    private static string? HeaderOf(JsonElement? payload) => payload is { ValueKind: JsonValueKind.Object } given
        ? given.EnumerateObject().Where(member => member.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase)).Select(member => member.Value.ToString()).FirstOrDefault()
        : null;
}
