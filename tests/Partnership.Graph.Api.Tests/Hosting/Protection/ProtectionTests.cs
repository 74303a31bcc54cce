using System.Net;
using Microsoft.Extensions.Configuration;
using Partnership.Graph.Api.Hosting.Protection;
using Partnership.Graph.Api.Tests.Authority;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Hosting.Protection;

/// <summary>What browsers are told, who may call from other pages, and how often anybody may ask.</summary>
public sealed class ProtectionTests
{
    private const string Page = "https://partners.example.org";

    [Fact]
    public async Task Every_answer_tells_browsers_to_be_careful()
    {
        await using var api = await ProtectedApi.StartAsync();

        using var answer = await api.SendAsync("{ viewer { authenticated } }", api.TokenOf(AccessLevel.Reader));

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_sites_may_not_call_unless_they_are_named()
    {
        await using var api = await ProtectedApi.StartAsync(new Dictionary<string, string?> { ["Cors:AllowedOrigins:0"] = Page });

        Assert.Equal(Page, await AllowedOriginAsync(api, Page));
        Assert.Null(await AllowedOriginAsync(api, "https://elsewhere.example.org"));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again_and_nobody_else_is()
    {
        await using var api = await ProtectedApi.StartAsync(new Dictionary<string, string?> { ["RateLimit:RequestsPerMinute"] = "1", ["RateLimit:Burst"] = "2" });
        var (busy, calm) = (api.TokenOf(AccessLevel.Reader, "busy@example.org"), api.TokenOf(AccessLevel.Reader, "calm@example.org"));

        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 3; request++)
        {
            using var answer = await api.SendAsync("{ viewer { authenticated } }", busy);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
                Assert.Contains("TOO_MANY_REQUESTS", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        using var other = await api.SendAsync("{ viewer { authenticated } }", calm);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(90)]
    [InlineData(119)]
    [InlineData(1_200)]
    [InlineData(1_000_000)]
    public void A_bucket_refills_as_fast_as_is_set_and_little_by_little(int perMinute)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["RateLimit:RequestsPerMinute"] = $"{perMinute}" }).Build();

        var bucket = RateLimits.BucketOf(ProtectionSettings.Read(configuration));

        Assert.Equal(perMinute, bucket.TokensPerPeriod * (TimeSpan.FromMinutes(1) / bucket.ReplenishmentPeriod), tolerance: 0.01);
        Assert.InRange(bucket.ReplenishmentPeriod, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(Math.Max(2, 60 / perMinute)));
    }

    [Theory]
    [InlineData("Cors:AllowedOrigins:0", "*")]
    [InlineData("Cors:AllowedOrigins:0", "https://partners.example.org/path")]
    [InlineData("Cors:AllowedOrigins:0", "partners.example.org")]
    [InlineData("RateLimit:RequestsPerMinute", "many")]
    [InlineData("RateLimit:Burst", "0")]
    public void A_wrong_setting_is_named(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build();

        var refused = Assert.Throws<ConfigurationException>(() => ProtectionSettings.Read(configuration));

        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
        Assert.Contains(name.Split(":0")[0], refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string?> AllowedOriginAsync(ProtectedApi api, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var answer = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }
}
