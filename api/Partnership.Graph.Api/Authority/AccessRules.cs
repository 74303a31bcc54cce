using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Authority;

/// <summary>What this process grants to whom: the settings, and what whoever sends no token may do.</summary>
/// <param name="Settings">The settings, in their ranges.</param>
/// <param name="Anonymous">What requests without a token may do.</param>
/// <param name="AcceptsDevelopmentTokens">Whether tokens of the command <c>token</c> are accepted.</param>
public sealed record AccessRules(AuthenticationSettings Settings, AnonymousAccess Anonymous, bool AcceptsDevelopmentTokens)
{
    /// <summary>Everybody is the administrator of this machine: for tools and tests that run in one process with the graph.</summary>
    public static AccessRules LocalAdministrator { get; } = new(new AuthenticationSettings(), AnonymousAccess.LocalAdministrator, AcceptsDevelopmentTokens: false);

    /// <summary>
    /// The rules of an environment: in Development without an authority everybody is administrator; anywhere else an
    /// authority has to say who asks, or anonymous reading has to be switched on.
    /// </summary>
    /// <exception cref="ConfigurationException">A setting is wrong, or nothing says who may come in.</exception>
    public static AccessRules Of(AuthenticationSettings settings, IHostEnvironment environment)
    {
        var isDevelopment = environment.IsDevelopment();
        var problems = settings.Problems(isDevelopment).ToList();
        if (problems.Count > 0)
            throw new ConfigurationException(string.Join(Environment.NewLine, problems));
        if (settings.Authority is null && !isDevelopment && !settings.AllowAnonymous)
        {
            throw new ConfigurationException(
                $"In the environment '{environment.EnvironmentName}' the API does not start without an authority that says who asks. "
                + $"Set {AuthenticationSettings.Section}:Authority and {AuthenticationSettings.Section}:Audiences to those of your identity provider; "
                + $"or set {AuthenticationSettings.Section}:AllowAnonymous to true if everyone who reaches this address may read the graph (nobody can change it then); "
                + "or set ASPNETCORE_ENVIRONMENT to Development on your own machine.");
        }

        var anonymous = isDevelopment && settings.Authority is null && !settings.AllowAnonymous ? AnonymousAccess.LocalAdministrator
            : settings.AllowAnonymous ? AnonymousAccess.Public
            : AnonymousAccess.Refused;
        return new AccessRules(settings, anonymous, AcceptsDevelopmentTokens: isDevelopment);
    }
}

/// <summary>What whoever sends no token may do.</summary>
public enum AnonymousAccess
{
    /// <summary>Nothing: a token is needed.</summary>
    Refused,

    /// <summary>Read what is public.</summary>
    Public,

    /// <summary>Everything: the product runs on the machine of whoever develops with it.</summary>
    LocalAdministrator,
}
