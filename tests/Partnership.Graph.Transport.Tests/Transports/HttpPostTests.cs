using System.Net;
using System.Text;

namespace Partnership.Graph.Transport.Tests.Transports;

public sealed class HttpPostTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    private const string GraphQLResponse = "application/graphql-response+json";

    private readonly TestApi _api = fixture.Api;

    [Fact]
    public async Task A_query_is_answered()
    {
        var response = await _api.PostAsync("""{"query": "{ hello }"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        await response.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task Variables_and_operation_name_arrive()
    {
        var response = await _api.PostAsync("""
            {"query": "query A { many(count: 1) } query B($name: String!) { hello(name: $name) }", "operationName": "B", "variables": {"name": "J\u00fcrgen \ud83c\udfc3"}}
            """);

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, Jürgen 🏃"}}""");
    }

    [Fact]
    public async Task A_mutation_runs()
    {
        var response = await _api.PostAsync("""{"query": "mutation { greet(name: \"Ada\") }"}""");

        await response.ShouldBeAsync("""{"data":{"greet":"Greeted Ada"}}""");
    }

    [Fact]
    public async Task A_subscription_cannot_be_had_as_one_result()
    {
        var response = await _api.PostAsync("""{"query": "subscription { count(to: 2) }"}""", GraphQLResponse);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("OPERATION_RESOLUTION_FAILURE", "subscription");
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData(GraphQLResponse, HttpStatusCode.BadRequest)]
    public async Task The_media_type_decides_whether_the_status_tells_a_request_error(string accept, HttpStatusCode expected)
    {
        var response = await _api.PostAsync("""{"query": "{ goodbye }"}""", accept);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
        await response.ShouldHaveErrorAsync("GRAPHQL_VALIDATION_FAILED", "goodbye");
    }

    [Fact]
    public async Task A_field_that_fails_leaves_the_status_at_200()
    {
        var response = await _api.PostAsync("""{"query": "{ refused }"}""", GraphQLResponse);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await response.ShouldBeAsync("""
            {"errors":[{"message":"Not for you.","locations":[{"line":1,"column":3}],"path":["refused"],"extensions":{"code":"FORBIDDEN"}}],"data":{"refused":null}}
            """);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \n ", "empty")]
    [InlineData("query { hello }", "not valid JSON: it breaks at line 1, byte 1")]
    [InlineData("""{"query": "{ hello }" """, "not valid JSON")]
    [InlineData("""{"query": "{ hello }"} {}""", "not valid JSON")]
    [InlineData("""[{"query": "{ hello }"}]""", "Batches are not supported")]
    [InlineData("42", "JSON number")]
    [InlineData("""{"qeury": "{ hello }"}""", "no 'query'")]
    [InlineData("""{"query": ""}""", "no 'query'")]
    [InlineData("""{"query": {"a": 1}}""", "'query' has to be a string, or null; it is a JSON object")]
    [InlineData("""{"query": "{ hello }", "operationName": 1}""", "'operationName' has to be a string")]
    [InlineData("""{"query": "{ hello }", "variables": []}""", "'variables' has to be an object")]
    [InlineData("""{"query": "{ hello }", "extensions": "x"}""", "'extensions' has to be an object")]
    [InlineData("""{"query": "{ hello }", "query": "{ many(count: 1) }"}""", "'query' is given twice")]
    [InlineData("""{"query": "{ hello(name: \"\ud800\") }"}""", "not valid Unicode")]
    public async Task A_body_that_is_no_request_is_refused_with_400(string body, string expected)
    {
        var response = await _api.PostAsync(body, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", expected);
    }

    [Fact]
    public async Task Members_that_are_null_or_unknown_are_left_out()
    {
        var response = await _api.PostAsync("""
            {"query": "{ hello }", "operationName": null, "variables": null, "extensions": null, "documentId": null, "id": {"a": [1]}}
            """);

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_refused()
    {
        var content = new ByteArrayContent([.. "{\"query\": \"{ hello(name: \\\""u8, 0xFF, .. "\\\") }\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var response = await _api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", "not UTF-8");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task Any_other_content_type_is_refused_with_415(string? contentType)
    {
        var content = new ByteArrayContent("""{"query": "{ hello }"}"""u8.ToArray());
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var response = await _api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", "has to be application/json", "is sent as UTF-8");
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("APPLICATION/JSON")]
    public async Task JSON_as_UTF_8_may_be_written_in_several_ways(string contentType)
    {
        var content = new ByteArrayContent("""{"query": "{ hello(name: \"Zoë\") }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var response = await _api.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });

        await response.ShouldBeAsync("""{"data":{"hello":"Hello, Zoë"}}""");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xml, application/json;q=0")]
    [InlineData("text/*")]
    public async Task A_client_that_takes_no_JSON_gets_406_and_what_there_is(string accept)
    {
        var response = await _api.PostAsync("""{"query": "{ hello }"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        await response.ShouldHaveErrorAsync(
            "BAD_REQUEST", $"'{accept}'; this server answers with application/graphql-response+json, application/json, and to whoever names them with text/csv or text/event-stream.");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_gets_405_and_the_methods_that_would_do(string method)
    {
        var response = await _api.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/graphql"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", method);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_10_MB_gets_413(bool lengthIsUnknown)
    {
        var body = new StringContent(GreetingOf(10_000_000), Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body };
        request.Headers.TransferEncodingChunked = lengthIsUnknown;
        // The answer comes before the body is sent, as curl asks for it.
        request.Headers.ExpectContinue = true;

        var response = await _api.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", "larger than 1,048,576 bytes");
    }

    [Fact]
    public async Task The_limit_of_the_body_can_be_set()
    {
        await using var api = await TestApi.StartAsync(options => options.MaxRequestBytes = 2 * 1024 * 1024);
        var response = await api.PostAsync(GreetingOf(1_500_000));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_with_too_many_requests_open_gets_429()
    {
        await using var api = await TestApi.StartAsync(options => options.MaxRequestsPerClient = 1);
        using var leaving = new CancellationTokenSource();
        var first = api.Client.PostAsync("/graphql", new StringContent("""{"query": "{ wait }"}""", Encoding.UTF8, "application/json"), leaving.Token);
        await api.Waiting.Begun;

        var second = await api.PostAsync("""{"query": "{ hello }"}""");
        await leaving.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        await second.ShouldHaveErrorAsync("TOO_MANY_REQUESTS", "has 1 requests open");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task A_bug_is_masked()
    {
        var response = await _api.PostAsync("""{"query": "{ broken }"}""");

        await response.ShouldHaveErrorAsync("INTERNAL_SERVER_ERROR", "logged as");
        Assert.DoesNotContain("secret", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_client_leaves_the_operation_stops()
    {
        await using var api = await TestApi.StartAsync();
        using var leaving = new CancellationTokenSource();

        var response = api.Client.PostAsync("/graphql", new StringContent("""{"query": "{ wait }"}""", Encoding.UTF8, "application/json"), leaving.Token);
        await api.Waiting.Begun;
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => response);
        await api.Waiting.Cancelled;
    }

    private static string GreetingOf(int length) =>
        """{"query": "{ hello(name: \"NAME\") }"}""".Replace("NAME", new string('x', length), StringComparison.Ordinal);
}
