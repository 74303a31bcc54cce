using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Authority;

/// <summary>Who may say who a caller is, and how closely that is looked at: the section <c>Authentication</c> of the configuration.</summary>
public sealed class AuthenticationSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Authentication";

    /// <summary>
    /// The OpenID Connect provider whose tokens are accepted, for example <c>https://login.microsoftonline.com/&lt;tenant&gt;/v2.0</c>.
    /// Its keys and issuer are read from <c>/.well-known/openid-configuration</c> below it. Https, except in Development. Default none.
    /// </summary>
    public Uri? Authority { get; set; }

    /// <summary>Whom tokens have to be meant for: the application's id or its URI. At least one where there is an authority.</summary>
    public IList<string> Audiences { get; } = [];

    /// <summary>The issuer that tokens have to name; default what the authority says of itself.</summary>
    public string? Issuer { get; set; }

    /// <summary>How far the authority's clock may be from this one: default 1 minute, 0 to 10 minutes.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the authority's keys are used before they are read again: default 12 hours, 5 minutes to 7 days.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// How long at least between two readings of the keys, so that tokens that name made-up keys cannot make this server
    /// flood the authority: default 30 seconds, 1 second to 1 hour. A key the authority has changed to is known after that time at the latest.
    /// </summary>
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest token that is looked at, in characters: default 16,384, 1,024 to 32,768.</summary>
    public int MaxTokenLength { get; set; } = 16 * 1024;

    /// <summary>The claim with the account's roles (<c>Reader</c>, <c>Coordinator</c>, <c>Administrator</c>): default <c>roles</c>, as Microsoft Entra ID gives app roles.</summary>
    public string RolesClaim { get; set; } = "roles";

    /// <summary>
    /// Which person of the graph an account is, by its <c>oid</c> or <c>sub</c> claim, for accounts whose e-mail address in
    /// the graph is another or none. Goes before the e-mail address.
    /// </summary>
    public IDictionary<string, string> People { get; } = new Dictionary<string, string>();

    /// <summary>Whether whoever sends no token may read what is public; nobody may ever write without one. Default false.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">Something in it is unknown or has no meaning; the message lists all of it.</exception>
    public static AuthenticationSettings Read(IConfiguration configuration)
    {
        var settings = new AuthenticationSettings();
        try
        {
            configuration.GetSection(Section).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            throw new ConfigurationException($"The settings below {Section} cannot be read: {wrong.InnerException?.Message ?? wrong.Message}");
        }

        return settings;
    }

    /// <summary>Everything in the settings that breaks a rule, each with setting, rule and way out.</summary>
    internal IEnumerable<string> Problems(bool isDevelopment)
    {
        if (Authority is { } authority && !(authority.IsAbsoluteUri && (authority.Scheme == Uri.UriSchemeHttps || (isDevelopment && authority.Scheme == Uri.UriSchemeHttp))))
            yield return $"{Section}:Authority is '{authority}'; it has to be an https address, for example https://login.microsoftonline.com/<tenant>/v2.0.";
        if (Authority is not null && Audiences.All(string.IsNullOrWhiteSpace))
            yield return $"{Section}:Audiences is empty; name the application's id or URI that tokens are made for, for example {Section}:Audiences:0=api://partnership-graph. Without it tokens made for other applications would be accepted.";
        if (Authority is null && (Audiences.Count > 0 || Issuer is not null))
            yield return $"{Section}:Audiences and {Section}:Issuer say nothing without {Section}:Authority; set it as well.";
        if (ClockSkew < TimeSpan.Zero || ClockSkew > TimeSpan.FromMinutes(10))
            yield return $"{Section}:ClockSkew is {ClockSkew}; it has to be between 00:00:00 and 00:10:00.";
        if (KeyLifetime < TimeSpan.FromMinutes(5) || KeyLifetime > TimeSpan.FromDays(7))
            yield return $"{Section}:KeyLifetime is {KeyLifetime}; it has to be between 00:05:00 and 7.00:00:00.";
        if (KeyRefreshInterval < TimeSpan.FromSeconds(1) || KeyRefreshInterval > TimeSpan.FromHours(1))
            yield return $"{Section}:KeyRefreshInterval is {KeyRefreshInterval}; it has to be between 00:00:01 and 01:00:00.";
        if (MaxTokenLength is < 1024 or > 32 * 1024)
            yield return $"{Section}:MaxTokenLength is {MaxTokenLength}; it has to be between 1024 and 32768.";
        if (string.IsNullOrWhiteSpace(RolesClaim))
            yield return $"{Section}:RolesClaim is empty; name the claim with the account's roles, for example roles.";
        foreach (var (account, person) in People)
        {
            if (!Domain.Identifiers.NodeId.TryParse(person, provider: null, out var id) || id.TypeName != nameof(Domain.People.Person))
                yield return $"{Section}:People:{account} is '{person}'; it has to be the id of a person, for example Person:0198c0.";
        }
    }
}
