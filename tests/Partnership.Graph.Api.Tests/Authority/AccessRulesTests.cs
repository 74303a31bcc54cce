using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Authority;

public sealed class AccessRulesTests
{
    [Fact]
    public void In_development_without_an_authority_everybody_is_administrator() =>
        Assert.Equal(AnonymousAccess.LocalAdministrator, Rules("Development").Anonymous);

    [Fact]
    public void In_development_with_an_authority_nobody_is_who_does_not_say_so()
    {
        var rules = Rules("Development", ("Authority", "http://localhost:8080/realms/graph"), ("Audiences:0", "graph"));

        Assert.Equal(AnonymousAccess.Refused, rules.Anonymous);
        Assert.True(rules.AcceptsDevelopmentTokens);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public void Anywhere_else_there_is_no_start_without_an_authority(string environment)
    {
        var refusal = Assert.Throws<ConfigurationException>(() => Rules(environment));

        Assert.Contains("Authentication:Authority", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Authentication:AllowAnonymous", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Anonymous_reading_can_be_switched_on_and_gives_no_more_than_that()
    {
        Assert.Equal(AnonymousAccess.Public, Rules("Production", ("AllowAnonymous", "true")).Anonymous);
        Assert.Equal(AnonymousAccess.Public, Rules("Development", ("AllowAnonymous", "true")).Anonymous);
    }

    [Fact]
    public void Development_tokens_are_accepted_in_development_only() =>
        Assert.False(Rules("Production", ("Authority", "https://authority.example"), ("Audiences:0", "graph")).AcceptsDevelopmentTokens);

    [Theory]
    [InlineData("Authority", "http://authority.example", "https address")]
    [InlineData("Authority", "authority", "https address")]
    [InlineData("Audiences:0", " ", "Audiences is empty")]
    [InlineData("ClockSkew", "00:10:01", "between 00:00:00 and 00:10:00")]
    [InlineData("ClockSkew", "-00:00:01", "between 00:00:00 and 00:10:00")]
    [InlineData("ClockSkew", "soon", "cannot be read")]
    [InlineData("KeyLifetime", "00:04:59", "between 00:05:00 and 7.00:00:00")]
    [InlineData("KeyRefreshInterval", "00:00:00", "between 00:00:01 and 01:00:00")]
    [InlineData("MaxTokenLength", "1023", "between 1024 and 32768")]
    [InlineData("RolesClaim", "", "RolesClaim is empty")]
    [InlineData("People:4f5a", "School:138591", "id of a person")]
    [InlineData("Audience", "graph", "cannot be read")]
    public void A_setting_that_has_no_meaning_is_named_with_its_rule(string setting, string value, string rule)
    {
        var refusal = Assert.Throws<ConfigurationException>(
            () => Rules("Production", ("Authority", "https://authority.example"), ("Audiences:0", "graph"), (setting, value)));

        Assert.Contains("Authentication", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(rule, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_setting_is_listed_at_once()
    {
        var refusal = Assert.Throws<ConfigurationException>(
            () => Rules("Production", ("Authority", "https://authority.example"), ("MaxTokenLength", "0"), ("ClockSkew", "01:00:00")));

        Assert.Equal(3, refusal.Message.Split('\n').Length);
    }

    private static AccessRules Rules(string environment, params (string Name, string Value)[] settings)
    {
        var given = new Dictionary<string, string?>();
        foreach (var (name, value) in settings)
            given[$"Authentication:{name}"] = value;
        return AccessRules.Of(AuthenticationSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(given).Build()), new Named(environment));
    }

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
