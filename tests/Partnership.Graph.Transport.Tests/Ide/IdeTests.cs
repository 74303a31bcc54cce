using System.Net;

namespace Partnership.Graph.Transport.Tests.Ide;

public sealed class IdeTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly TestApi _api = fixture.Api;

    [Fact]
    public async Task A_browser_is_sent_to_the_IDE()
    {
        var response = await _api.GetAsync("/graphql", Browser);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("graphql/", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_IDE_starts_with_the_sample_operations()
    {
        await using var api = await TestApi.StartAsync(options =>
        {
            options.Ide.Title = "Partnerships";
            options.Ide.Documents.Add("query A($name: String! = \"Ada\") { hello(name: $name) }\n");
            options.Ide.Documents.Add("query B { hello }\n");
        });

        var response = await api.GetAsync("/graphql/bcp-config.json");

        await response.ShouldBeAsync("""
            {"title":"Partnerships","graphQLDocument":"query A($name: String!) { hello(name: $name) }\n\nquery B { hello }","variables":{"name":"Ada"},"disableTelemetry":true,"useBrowserUrlAsEndpoint":true}
            """);
    }

    [Fact]
    public async Task There_is_no_service_worker()
    {
        var response = await _api.GetAsync("/graphql/service-worker.js");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Without_the_packages_the_page_says_how_to_get_them()
    {
        await using var api = await TestApi.StartAsync(options => options.Ide.Folder = "/nowhere");

        var response = await api.GetAsync("/graphql/", Browser);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Install <strong>Node 20</strong>", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/graphql?query={hello}")).StatusCode);
    }

    [Fact]
    public async Task Switched_off_there_are_no_pages()
    {
        await using var api = await TestApi.StartAsync(options => options.Ide.IsEnabled = false);

        Assert.Equal(HttpStatusCode.BadRequest, (await api.GetAsync("/graphql/", Browser)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync("/graphql/voyager", Browser)).StatusCode);
    }

    [Theory]
    [InlineData("/graphql/")]
    [InlineData("/graphql/voyager")]
    public async Task Pages_may_only_contact_this_server(string page)
    {
        var response = await _api.GetAsync(page, Browser);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' blob: data: ws://{_api.Address.Authority}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/graphql/..%2fPartnership.Graph.Transport.dll")]
    [InlineData("/graphql/%2e%2e/Partnership.Graph.Transport.dll")]
    [InlineData("/graphql/static")]
    [InlineData("/graphql/unknown.js")]
    public async Task Nothing_outside_the_packages_is_served(string address)
    {
        var response = await _api.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
