using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Partnership.Graph.Api.Authority;

/// <summary>
/// The authority's issuer and keys by OpenID discovery. They are read when first needed, again when they are old or a
/// token names a key that is not among them, and never more often than the settings allow. While the authority cannot be
/// reached, the keys known last stay in use.
/// </summary>
internal sealed class SigningKeys(AuthenticationSettings settings, IDocumentRetriever documents, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private readonly string _address = $"{settings.Authority!.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration";
    private readonly SemaphoreSlim _turn = new(1);
    private volatile KnownKeys? _known;
    private DateTimeOffset? _lastTried;

    /// <summary>The keys as far as they are known; <c>null</c> when the authority has not been reached yet.</summary>
    public ValueTask<KnownKeys?> CurrentAsync(CancellationToken ct) =>
        _known is { } known && clock.GetUtcNow() - known.ReadAt < settings.KeyLifetime
            ? new(known)
            : new(RefreshAsync(_known, ct));

    /// <summary>The keys after a token named one that <paramref name="known"/> does not have: read again if that may be done already.</summary>
    public Task<KnownKeys?> RefreshAsync(KnownKeys? known, CancellationToken ct) => ReadAsync(known, ct);

    public void Dispose() => _turn.Dispose();

    private async Task<KnownKeys?> ReadAsync(KnownKeys? known, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            // Whoever waited for another's reading takes what that found.
            if (!ReferenceEquals(_known, known) || clock.GetUtcNow() - _lastTried < settings.KeyRefreshInterval)
                return _known;
            _lastTried = clock.GetUtcNow();
            // Read for everybody: whoever asked first may go away, and the way to the authority has a time limit of its own.
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(_address, documents, CancellationToken.None);
            // A public key in the wrong hands verifies; a shared one would also sign.
            var keys = found.SigningKeys.Where(key => key is RsaSecurityKey or ECDsaSecurityKey or X509SecurityKey || key is JsonWebKey { Kty: "RSA" or "EC" }).ToList();
            logger.LogInformation("Read {Count} signing keys of {Authority}.", keys.Count, settings.Authority);
            return _known = new KnownKeys(settings.Issuer ?? found.Issuer, keys, clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "The keys of {Authority} cannot be read; those known before stay in use.", settings.Authority);
            return _known;
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>What an authority says of itself.</summary>
/// <param name="Issuer">The issuer its tokens name.</param>
/// <param name="Keys">The public keys it signs with.</param>
/// <param name="ReadAt">When this was read.</param>
internal sealed record KnownKeys(string Issuer, IReadOnlyList<SecurityKey> Keys, DateTimeOffset ReadAt)
{
    /// <summary>The keys a token may be signed with: those it names, all if it names none.</summary>
    public IReadOnlyList<SecurityKey> For(string? keyId) =>
        string.IsNullOrEmpty(keyId) ? Keys : [.. Keys.Where(key => key.KeyId == keyId)];
}
