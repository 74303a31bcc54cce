namespace Partnership.Graph.Api.Hosting;

/// <summary>
/// Who asks is not checked yet, so the API runs openly only where that is meant: in Development, or where the setting says so.
/// </summary>
internal static class AnonymousAccess
{
    /// <summary>The setting that allows anybody to read outside Development.</summary>
    public const string Setting = "Authentication:AllowAnonymous";

    /// <summary>Refuses to go on where anonymous access is not meant.</summary>
    /// <exception cref="ConfigurationException">The environment is not Development and the setting is not <c>true</c>.</exception>
    public static void Check(IHostEnvironment environment, IConfiguration configuration)
    {
        if (environment.IsDevelopment() || configuration.GetValue(Setting, false))
            return;
        throw new ConfigurationException(
            $"In the environment '{environment.EnvironmentName}' the API does not serve anonymous clients. "
            + $"Set {Setting} to true if everyone who reaches this address may read the graph, "
            + "or ASPNETCORE_ENVIRONMENT to Development on your own machine.");
    }
}

/// <summary>A setting is missing or wrong: the process says so and ends. The message names setting, rule and way out.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
