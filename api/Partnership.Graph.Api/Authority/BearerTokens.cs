using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Authority;

/// <summary>Judges bearer tokens: JSON web tokens that the authority, or in Development this machine, has signed for this API.</summary>
internal sealed class BearerTokens(AccessRules rules, DevelopmentKey development, TimeProvider clock, SigningKeys? authority = null)
{
    /// <summary>
    /// Signatures with a public key. With a shared key (HS256) whoever can check a token could also make one, and an
    /// authority's public key could be passed off as the shared one.
    /// </summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>The claims that may hold the name an account is shown by, best first.</summary>
    private static readonly string[] NameClaims = ["preferred_username", "email", "name", "sub"];

    private readonly AuthenticationSettings _settings = rules.Settings;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = rules.Settings.MaxTokenLength };

    /// <summary>Who a token says its bearer is, or why it is not believed.</summary>
    public async ValueTask<TokenVerdict> JudgeAsync(string text, CancellationToken ct)
    {
        if (text.Length > _settings.MaxTokenLength)
            return TokenVerdict.Invalid($"The token is longer than {_settings.MaxTokenLength} characters, the most this server reads.");
        if (Parse(text) is not { } token)
            return TokenVerdict.Invalid("The token is not a signed JSON web token: three parts of base64url text, separated by dots.");
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal))
            return TokenVerdict.Invalid($"Tokens have to be signed with a public-key algorithm ({string.Join(", ", Algorithms)}); this one says '{token.Alg}'.");
        if (token.TryGetHeaderValue<object>("crit", out _))
            return TokenVerdict.Invalid("The token has extensions that have to be understood (crit), of which this server knows none.");

        if (rules.AcceptsDevelopmentTokens && token.Issuer == DevelopmentKey.Issuer)
            return await JudgeDevelopmentAsync(token);
        return authority is null
            ? TokenVerdict.Invalid(rules.AcceptsDevelopmentTokens
                ? "No authority is set, so only tokens of this machine's command 'token' are accepted."
                : $"No authority is set ({AuthenticationSettings.Section}:Authority), so no tokens are accepted; send none.")
            : await JudgeAsync(token, authority, ct);
    }

    private async ValueTask<TokenVerdict> JudgeAsync(JsonWebToken token, SigningKeys authority, CancellationToken ct)
    {
        var known = await authority.CurrentAsync(ct);
        if (known is not null && known.For(token.Kid).Count == 0)
            known = await authority.RefreshAsync(known, ct);
        if (known is null)
            return TokenVerdict.Outage("The authority's keys cannot be read at the moment. Try again in a minute.");
        var keys = known.For(token.Kid);
        return keys.Count == 0
            ? TokenVerdict.Invalid("The token is signed with a key that the authority does not list.")
            : await ValidateAsync(token, known.Issuer, _settings.Audiences, keys);
    }

    private async ValueTask<TokenVerdict> JudgeDevelopmentAsync(JsonWebToken token)
    {
        try
        {
            return development.Find() is { } key
                ? await ValidateAsync(token, DevelopmentKey.Issuer, [DevelopmentKey.Audience], [key])
                : TokenVerdict.Invalid("No development token has been issued for this data folder. Issue one with the command 'token'.");
        }
        catch (ConfigurationException unusable)
        {
            return TokenVerdict.Invalid(unusable.Message);
        }
    }

    private async ValueTask<TokenVerdict> ValidateAsync(JsonWebToken token, string issuer, IEnumerable<string> audiences, IReadOnlyList<SecurityKey> keys)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudiences = audiences,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = keys,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => CheckLifetime(notBefore, expires),
        });
        if (result.IsValid && string.IsNullOrEmpty(token.Subject))
            return TokenVerdict.Invalid("The token says nothing of its subject (sub), so whoever bears it could not be told from others.");
        return result.IsValid
            ? TokenVerdict.Valid(PrincipalOf(result.ClaimsIdentity.Claims))
            : TokenVerdict.Invalid(Reason(result.Exception, issuer));
    }

    private bool CheckLifetime(DateTime? notBefore, DateTime? expires)
    {
        var now = (clock.GetUtcNow() - DevelopmentClock.AheadOf(clock)).UtcDateTime;
        if (expires is not { } end)
            throw new SecurityTokenNoExpirationException();
        if (notBefore is { } beginning && beginning - _settings.ClockSkew > now)
            throw new SecurityTokenNotYetValidException { NotBefore = beginning };
        if (end + _settings.ClockSkew <= now)
            throw new SecurityTokenExpiredException { Expires = end };
        return true;
    }

    private JsonWebToken? Parse(string text)
    {
        try
        {
            return _handler.CanReadToken(text) && text.Count(each => each == '.') == 2 ? new JsonWebToken(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static ClaimsPrincipal PrincipalOf(IEnumerable<Claim> claims)
    {
        var given = claims.ToList();
        var name = Array.Find(NameClaims, type => given.Exists(claim => claim.Type == type));
        return new ClaimsPrincipal(new ClaimsIdentity(given, BearerHandler.Scheme, name ?? NameClaims[^1], roleType: null));
    }

    private static string Reason(Exception failure, string issuer) => failure switch
    {
        SecurityTokenExpiredException expired => $"The token expired at {expired.Expires:yyyy-MM-dd HH:mm:ss}Z. Get a new one.",
        SecurityTokenNotYetValidException early => $"The token is not valid before {early.NotBefore:yyyy-MM-dd HH:mm:ss}Z.",
        SecurityTokenNoExpirationException => "The token never expires; tokens have to say until when they are valid (exp).",
        SecurityTokenInvalidAudienceException => "The token is meant for another application: its audience (aud) is none of this API's.",
        SecurityTokenInvalidIssuerException => $"The token was not issued by {issuer}.",
        _ => "The token's signature is not the authority's.",
    };
}

/// <summary>What became of judging a token.</summary>
/// <param name="User">Whoever bears it; <c>null</c> when it is not believed.</param>
/// <param name="Problem">Why it is not believed.</param>
/// <param name="IsOutage">Whether the fault is on this side, so that the same token may be believed later.</param>
internal sealed record TokenVerdict(ClaimsPrincipal? User, string? Problem, bool IsOutage)
{
    public static TokenVerdict Valid(ClaimsPrincipal user) => new(user, Problem: null, IsOutage: false);

    public static TokenVerdict Invalid(string problem) => new(User: null, problem, IsOutage: false);

    public static TokenVerdict Outage(string problem) => new(User: null, problem, IsOutage: true);
}
