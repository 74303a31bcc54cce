using System.Globalization;
using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Authority;

public sealed class AdmissionTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("2025-11-25T09:30:00Z")]
    [InlineData("2031-11-25T09:30:00Z")]
    public void A_connection_lasts_as_long_as_its_token_whatever_day_the_clock_shows(string? startsAt)
    {
        var clock = DevelopmentClock.Read(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Clock:StartsAt"] = startsAt }).Build(), new Development());
        var settings = AuthenticationSettings.Read(new ConfigurationBuilder().Build());
        var rules = new AccessRules(settings, AnonymousAccess.Refused, AcceptsDevelopmentTokens: true);
        var admission = new Admission(rules, new BearerTokens(rules, new DevelopmentKey("."), clock), clock);
        var end = TimeProvider.System.GetUtcNow().AddHours(8).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        var until = admission.ValidUntil(new ClaimsPrincipal(new ClaimsIdentity([new Claim("exp", end)], "Bearer")));

        Assert.InRange(until!.Value - clock.GetUtcNow() - settings.ClockSkew, TimeSpan.FromHours(7), TimeSpan.FromHours(8));
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
