using System.Globalization;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Hosting.Protection;

/// <summary>What the server protects itself and its clients with: the sections <c>RateLimit</c> and <c>Cors</c>.</summary>
internal sealed record ProtectionSettings
{
    /// <summary>How many requests one client may send a minute, on average: <c>RateLimit:RequestsPerMinute</c>, default 1,200, 1 to 1,000,000; 0 for no limit.</summary>
    public int RequestsPerMinute { get; private init; } = 1_200;

    /// <summary>How many it may send at once before the average counts: <c>RateLimit:Burst</c>, default 200, 1 to 1,000,000.</summary>
    public int Burst { get; private init; } = 200;

    /// <summary>The web addresses whose pages may call from a browser: <c>Cors:AllowedOrigins:0</c> and so on; none unless said.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; private init; } = [];

    /// <summary>Reads and checks them.</summary>
    /// <exception cref="ConfigurationException">One is wrong; the message names it, the rule and the way out.</exception>
    public static ProtectionSettings Read(IConfiguration configuration)
    {
        var origins = configuration.GetSection("Cors:AllowedOrigins").GetChildren().Select(origin => origin.Value ?? "").ToList();
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.GetLeftPart(UriPartial.Authority) != origin || address.Scheme is not ("http" or "https"))
                throw new ConfigurationException($"Cors:AllowedOrigins has '{origin}'. An origin is scheme, host and port alone, for example https://partners.example.org; '*' is not taken, because tokens would travel from any page.");
        }

        return new ProtectionSettings
        {
            RequestsPerMinute = Number(configuration, "RateLimit:RequestsPerMinute", 1_200, least: 0),
            Burst = Number(configuration, "RateLimit:Burst", 200, least: 1),
            AllowedOrigins = origins,
        };
    }

    private static int Number(IConfiguration configuration, string name, int standard, int least)
    {
        const int Most = 1_000_000;
        if (configuration[name] is not { } text)
            return standard;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= Most
            ? number
            : throw new ConfigurationException($"{name} is '{text}'; it is a whole number from {least} to {Most}.");
    }
}
