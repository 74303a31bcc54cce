using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>An OpenID Connect provider in memory: its documents, its keys, which it can change, and the tokens it signs.</summary>
public sealed class FakeAuthority : IDocumentRetriever, IDisposable
{
    public const string Issuer = "https://authority.example/tenant";
    public const string Audience = "api://partnership-graph";

    private RSA _key = RSA.Create(2048);
    private string _keyId = "first";

    /// <summary>The settings under which its tokens are accepted.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Authentication:Authority"] = Issuer,
        ["Authentication:Audiences:0"] = Audience,
    };

    /// <summary>How often its keys were read.</summary>
    public int TimesRead { get; private set; }

    /// <summary>Whether it cannot be reached.</summary>
    public bool IsDown { get; set; }

    /// <summary>What it waits for before it answers, unless whoever asks goes away.</summary>
    public Task Answers { get; set; } = Task.CompletedTask;

    /// <summary>The key it signs with, as everybody may know it.</summary>
    public string PublicKeyPem => _key.ExportSubjectPublicKeyInfoPem();

    public SigningCredentials Credentials => new(new RsaSecurityKey(_key) { KeyId = _keyId }, SecurityAlgorithms.RsaSha256);

    /// <summary>Changes to another key.</summary>
    public void Rotate(string keyId) => (_key, _keyId) = (RSA.Create(2048), keyId);

    /// <summary>A token for an account, valid for an hour from <paramref name="now"/>, changed as a test wants it.</summary>
    public string Token(DateTimeOffset now, IReadOnlyDictionary<string, object>? claims = null, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            NotBefore = now.UtcDateTime,
            Expires = now.AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object>(claims ?? new Dictionary<string, object>()) { ["sub"] = claims?.GetValueOrDefault("sub") ?? "account-1" },
            SigningCredentials = Credentials,
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        await Answers.WaitAsync(cancel);
        if (IsDown)
            throw new IOException("The authority is down.");
        if (address == $"{Issuer}/.well-known/openid-configuration")
            return JsonSerializer.Serialize(new { issuer = Issuer, jwks_uri = $"{Issuer}/keys" });

        Assert.Equal($"{Issuer}/keys", address);
        TimesRead++;
        var key = _key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new object[]
            {
                new { kty = "RSA", use = "sig", kid = _keyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) },
                // A shared key has no place here; one that is published by mistake is not to sign anything.
                new { kty = "oct", use = "sig", kid = "shared", k = Base64UrlEncoder.Encode(new byte[32]) },
            },
        });
    }

    public void Dispose() => _key.Dispose();
}
