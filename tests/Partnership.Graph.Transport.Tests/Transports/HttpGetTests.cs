using System.Net;

namespace Partnership.Graph.Transport.Tests.Transports;

public sealed class HttpGetTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    private readonly TestApi _api = fixture.Api;

    [Fact]
    public async Task A_query_in_the_address_is_answered()
    {
        var response = await _api.GetAsync("/graphql?query=%7B+hello+%7D");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await response.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task All_parameters_may_be_given()
    {
        var query = Uri.EscapeDataString("query A { hello } query B($name: String!) { hello(name: $name) }");
        var variables = Uri.EscapeDataString("""{"name": "Zoë"}""");

        var response = await _api.GetAsync($"/graphql?query={query}&operationName=B&variables={variables}&extensions=%7B%7D");

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, Zoë"}}""");
    }

    [Fact]
    public async Task A_browsers_address_bar_may_be_used()
    {
        var response = await _api.GetAsync("/graphql?query={hello}", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_mutation_is_refused_with_405(string accept)
    {
        var response = await _api.GetAsync("/graphql?query=mutation%7Bgreet(name:\"x\")%7D", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("?query={hello}&variables=[1]", "'variables' has to be a JSON object")]
    [InlineData("?query={hello}&variables={", "'variables' has to be a JSON object")]
    [InlineData("?query={hello}&extensions=1", "'extensions' has to be a JSON object")]
    [InlineData("?query={hello}&query={hello}", "'query' is given 2 times")]
    [InlineData("?operationName=A", "no 'query'")]
    [InlineData("", "no 'query'")]
    public async Task An_address_that_is_no_request_is_refused_with_400(string query, string expected)
    {
        var response = await _api.GetAsync($"/graphql{query}", "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", expected);
    }

    [Fact]
    public async Task The_endpoint_may_end_in_a_slash()
    {
        var response = await _api.GetAsync("/graphql/?query={hello}", "application/json");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
