using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Graph.Functions.Hosting;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Functions.Tests.Hosting;

/// <summary>What is missing or wrong in the app's settings is said before the first invocation.</summary>
public sealed class FunctionsApplicationTests
{
    [Theory]
    [InlineData("Store:Path", null, "Store:Path is missing: name the file that the API keeps the graph in.")]
    [InlineData("Store:Provider", "Postgres", "Store:Provider is 'Postgres'.")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", null, "FUNCTIONS_CUSTOMHANDLER_PORT is ''.")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "80a", "FUNCTIONS_CUSTOMHANDLER_PORT is '80a'.")]
    [InlineData("Mail:Transport", "Pigeon", "The settings below Mail cannot be read:")]
    [InlineData("Mail:Transport", "Smtp", "Mail:Smtp:Host")]
    [InlineData("Mail:PublicAddress", "https://partnerships.example.org/", "Mail:LinkKeys is empty")]
    [InlineData("Registers:Sources:gais", "https://example.org/gias.csv", "Registers:Sources:gais names no register.")]
    [InlineData("Registers:Sources:gias", "gias.csv", "Registers:Sources:gias is 'gias.csv'; an address begins with https://.")]
    [InlineData("Clock:StartsAt", "2026-11-24T09:00:00Z", "Clock:StartsAt is for Development only")]
    [InlineData("FUNCTIONS_APP_ROOT_PATH", "/nowhere", "/nowhere")]
    public void A_setting_that_is_missing_or_wrong_is_named(string setting, string? value, string problem)
    {
        var refused = Assert.Throws<ConfigurationException>(() => Create(setting, value));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_what_it_needs_the_app_starts()
    {
        await using var app = FunctionsApplication.Create(Settings());

        Assert.NotNull(app);
    }

    [Fact]
    public async Task No_log_is_written_but_without_addresses_and_tokens()
    {
        await using var app = FunctionsApplication.Create(Settings());

        var providers = app.Services.GetServices<ILoggerProvider>().ToList();

        Assert.NotEmpty(providers);
        Assert.All(providers, provider => Assert.Equal(typeof(RedactingLogs), provider.GetType().DeclaringType));
    }

    private static void Create(string setting, string? value)
    {
        var settings = Settings();
        settings[setting] = value;
        FunctionsApplication.Create(settings);
    }

    private static Dictionary<string, string?> Settings() => new()
    {
        ["Store:Path"] = "graph.db",
        ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "8080",
        ["FUNCTIONS_APP_ROOT_PATH"] = Repository.Folder("functions/Partnership.Graph.Functions"),
    };
}
