using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Authority;

/// <summary>
/// The key that signs development tokens: an elliptic-curve key in the data folder that only its owner can read. Tokens
/// signed with it are accepted in Development only, by whoever serves the same data folder.
/// </summary>
internal sealed class DevelopmentKey(string dataFolder)
{
    /// <summary>The issuer that development tokens name.</summary>
    public const string Issuer = "partnership-graph-development";

    /// <summary>Whom development tokens are for.</summary>
    public const string Audience = "partnership-graph";

    /// <summary>The claim of a development token with the id of the person its bearer is.</summary>
    public const string PersonClaim = "person";

    private ECDsaSecurityKey? _key;

    /// <summary>The key's file.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(dataFolder, "development-token-key.pem"));

    /// <summary>The key; <c>null</c> if none has been made.</summary>
    /// <exception cref="ConfigurationException">The file can be read by others, or holds no key.</exception>
    public SecurityKey? Find()
    {
        if (_key is null && File.Exists(Path))
            _key = Load();
        return _key;
    }

    /// <summary>Signs a token, with a key that is made if there is none.</summary>
    /// <param name="account">The account: the claims <c>sub</c> and, for an e-mail address or a person, <c>email</c> or <c>person</c>.</param>
    /// <param name="level">The account's role.</param>
    /// <param name="from">When it begins to be valid.</param>
    /// <param name="lifetime">How long it is valid.</param>
    public string Issue(IReadOnlyDictionary<string, object> account, AccessLevel level, DateTimeOffset from, TimeSpan lifetime) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = from.UtcDateTime,
            NotBefore = from.UtcDateTime,
            Expires = (from + lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>(account) { ["roles"] = new[] { level.ToString() } },
            SigningCredentials = new SigningCredentials(Find() ?? Make(), SecurityAlgorithms.EcdsaSha256),
        });

    private SecurityKey Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        OwnerOnlyFile.Create(Path, key.ExportPkcs8PrivateKeyPem());
        return _key = Load();
    }

    private ECDsaSecurityKey Load()
    {
        if (OwnerOnlyFile.IsOpenToOthers(Path))
            throw new ConfigurationException($"The key {Path} can be read by others than its owner, so it cannot be trusted. Delete it; the command 'token' makes a new one.");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(Path));
            return new ECDsaSecurityKey(key);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new ConfigurationException($"The file {Path} holds no key. Delete it; the command 'token' makes a new one.");
        }
    }
}
