using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Transport.Tests.Clients;

/// <summary>The npm clients front ends use, unchanged, against this server.</summary>
public sealed class PublishedClientTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    private readonly TestApi _api = fixture.Api;

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    [InlineData("apollo")]
    [InlineData("apollo-ws")]
    public async Task A_query_is_answered(string client)
    {
        var results = await RunAsync(_api, client, "query Greeting($name: String!) { hello(name: $name) }", new { name = "Zoë" });

        Assert.Equal("""[{"data":{"hello":"Hello, Zoë"}}]""", results);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    [InlineData("apollo")]
    [InlineData("apollo-ws")]
    public async Task A_mutation_is_run(string client)
    {
        var results = await RunAsync(_api, client, """mutation { greet(name: "Ada") }""");

        Assert.Equal("""[{"data":{"greet":"Greeted Ada"}}]""", results);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    [InlineData("apollo-ws")]
    public async Task A_subscription_gives_all_its_results(string client)
    {
        var results = await RunAsync(_api, client, "subscription { count(to: 3) }");

        Assert.Equal("""[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}}]""", results);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("graphql-sse")]
    [InlineData("apollo")]
    public async Task A_mistake_reaches_the_application(string client)
    {
        var results = await RunAsync(_api, client, "{ goodbye }");

        Assert.Contains("goodbye", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apollo_sends_only_the_hash_of_a_trusted_document()
    {
        const string Query = "query Greeting {\n  hello\n}";
        await using var api = await TestApi.StartAsync(configure: server => server.AddTrustedDocument(Query));

        var results = await RunAsync(api, "apollo-persisted", Query);

        Assert.Equal("""[{"data":{"hello":"Hello, world"}},{"sent":["GET hash"]}]""", results);
    }

    [Fact]
    public async Task Apollo_sends_the_document_when_its_hash_is_not_known()
    {
        var results = await RunAsync(_api, "apollo-persisted", "query Greeting {\n  hello\n}");

        Assert.Equal("""[{"data":{"hello":"Hello, world"}},{"sent":["GET hash","POST document"]}]""", results);
    }

    private static Task<string> RunAsync(TestApi api, string client, string query, object? variables = null) => NodeTools.RunAsync(
        "clients.mjs",
        [client, new Uri(api.Address, "/graphql").AbsoluteUri],
        JsonSerializer.Serialize(new { query, variables }),
        TestContext.Current.CancellationToken);
}
