using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Authority;

/// <summary>
/// Says who sends a request by its <c>Authorization: Bearer</c> header (RFC 6750). A request with a token that is not
/// believed is refused; it is not taken for one without a token.
/// </summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, BearerTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The scheme's name, here and in HTTP.</summary>
    public new const string Scheme = "Bearer";

    private const string Prefix = $"{Scheme} ";

    /// <summary>The token of an <c>Authorization</c> header's value; <c>null</c> if it has none.</summary>
    public static string? TokenOf(string? header) =>
        header is not null && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Query.ContainsKey("access_token"))
            return Refuse(TokenVerdict.Invalid("A token in the address ends up in logs and histories. Send it in the Authorization header."));
        if (Request.Headers.Authorization.Count == 0)
            return AuthenticateResult.NoResult();
        if (Request.Headers.Authorization is not [{ } header] || TokenOf(header) is not { Length: > 0 } token)
            return Refuse(TokenVerdict.Invalid("The Authorization header has to be 'Bearer', a space and a token, once."));

        var verdict = await tokens.JudgeAsync(token, Context.RequestAborted);
        return verdict.User is { } user ? AuthenticateResult.Success(new AuthenticationTicket(user, Scheme)) : Refuse(verdict);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var refused = (await HandleAuthenticateOnceSafeAsync()).Failure as TokenRefusedException;
        Response.StatusCode = refused?.Verdict.IsOutage == true ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status401Unauthorized;
        if (refused?.Verdict.IsOutage == true)
            Response.Headers.RetryAfter = "60";
        else
            Response.Headers.WWWAuthenticate = Challenge(refused?.Message);
        Response.ContentType = "application/json; charset=utf-8";
        Response.Headers.CacheControl = "no-store";
        using var result = ExecutionResult.RequestError(
            new GraphQLError(refused?.Message ?? "This API answers nobody it does not know: send 'Authorization: Bearer <token>'.", ErrorCodes.Unauthenticated));
        result.WriteTo(Response.BodyWriter);
        await Response.BodyWriter.FlushAsync(Context.RequestAborted);
    }

    /// <summary>The header that says what is wanted; a reason is plain text of the header's alphabet.</summary>
    private static string Challenge(string? problem)
    {
        const string Wanted = $"{Scheme} realm=\"Partnership Graph\"";
        if (problem is null)
            return Wanted;
        var text = string.Concat(problem.Select(each => each is >= ' ' and <= '~' and not '"' and not '\\' ? each : '\''));
        return $"{Wanted}, error=\"invalid_token\", error_description=\"{text}\"";
    }

    private static AuthenticateResult Refuse(TokenVerdict verdict) => AuthenticateResult.Fail(new TokenRefusedException(verdict));
}

/// <summary>A token is not believed.</summary>
internal sealed class TokenRefusedException(TokenVerdict verdict) : Exception(verdict.Problem)
{
    public TokenVerdict Verdict { get; } = verdict;
}
