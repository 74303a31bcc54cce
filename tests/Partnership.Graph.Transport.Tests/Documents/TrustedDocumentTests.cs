using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Partnership.Graph.Transport.Tests.Documents;

public sealed class TrustedDocumentTests
{
    private const string Query = "query Greeting($name: String! = \"world\") { hello(name: $name) }";

    private static readonly string Hash = HashOf(Query);

    [Fact]
    public async Task A_trusted_document_runs_by_its_id()
    {
        await using var api = await StartAsync();

        var response = await api.PostAsync($$"""{"documentId": "sha256:{{Hash}}", "variables": {"name": "Ada"} }""");

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, Ada"}}""");
    }

    [Fact]
    public async Task A_trusted_document_runs_as_Apollos_persisted_query()
    {
        await using var api = await StartAsync();

        var response = await api.PostAsync(Persisted(Hash));

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task An_unknown_hash_is_answered_as_Apollo_expects(string accept, HttpStatusCode expected)
    {
        await using var api = await StartAsync();

        var response = await api.PostAsync(Persisted(HashOf("{ hello }")), accept);

        Assert.Equal(expected, response.StatusCode);
        await response.ShouldHaveErrorAsync("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    [Fact]
    public async Task A_hash_of_something_else_is_refused()
    {
        await using var api = await StartAsync();

        var response = await api.PostAsync(Persisted(Hash, "{ hello }"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", "not the SHA-256 of 'query'");
    }

    [Theory]
    [InlineData("""{"query": "{ hello }", "documentId": "sha256:00"}""", "both 'query' and 'documentId'")]
    [InlineData("""{"documentId": "greeting"}""", "has to be sha256:")]
    public async Task An_id_that_makes_no_sense_is_refused(string body, string expected)
    {
        await using var api = await StartAsync();

        var response = await api.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", expected);
    }

    [Fact]
    public async Task With_trusted_documents_only_nothing_else_runs()
    {
        await using var api = await StartAsync(options => options.TrustedDocumentsOnly = true);

        var other = await api.PostAsync("""{"query": "{ hello }"}""");
        var trusted = await api.PostAsync(JsonSerializer.Serialize(new { query = Query }));

        await other.ShouldHaveErrorAsync("PERSISTED_QUERY_NOT_FOUND", "runs only the documents it knows");
        await trusted.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task A_client_that_has_the_result_already_gets_304()
    {
        await using var api = await StartAsync();
        var address = $"/graphql?documentId=sha256:{Hash}";
        var first = await api.GetAsync(address);
        var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await api.SendAsync(again);

        await first.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.TextAsync());
    }

    private static Task<TestApi> StartAsync(Action<GraphQLServerOptions>? modify = null) =>
        TestApi.StartAsync(modify, server => server.AddTrustedDocument(Query));

    private static string Persisted(string hash, string? query = null) =>
        JsonSerializer.Serialize(new { query, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } } });

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
