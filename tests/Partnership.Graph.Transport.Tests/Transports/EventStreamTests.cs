using System.Net;
using Partnership.Graph.Transport.Transports;

namespace Partnership.Graph.Transport.Tests.Transports;

public sealed class EventStreamTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    private const string Events = "text/event-stream";

    private readonly TestApi _api = fixture.Api;

    [Fact]
    public async Task A_query_is_one_event_and_its_completion()
    {
        var response = await _api.PostAsync("""{"query": "{ hello }"}""", Events);

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("event: next\ndata: {\"data\":{\"hello\":\"Hello, world\"}}\n\nevent: complete\ndata:\n\n", await response.TextAsync());
    }

    [Fact]
    public async Task A_subscription_is_an_event_for_each_result()
    {
        var response = await _api.GetAsync("/graphql?query=subscription{count(to:2)}", Events);

        Assert.Equal(
            "event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\nevent: complete\ndata:\n\n",
            await response.TextAsync());
    }

    [Fact]
    public async Task Each_event_is_answered_with_services_of_its_own()
    {
        await using var api = await TestApi.StartAsync();

        var response = await api.GetAsync("/graphql?query=subscription{tick{services}}", Events);

        Assert.StartsWith(
            "event: next\ndata: {\"data\":{\"tick\":{\"services\":1}}}\n\nevent: next\ndata: {\"data\":{\"tick\":{\"services\":2}}}\n\n",
            await response.TextAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_stops_when_the_client_is_gone()
    {
        await using var api = await TestApi.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{waiting}");
        request.Headers.Accept.ParseAdd(Events);

        var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await api.Waiting.Begun;
        response.Dispose();

        await api.Waiting.Cancelled;
    }

    [Fact]
    public async Task A_subscription_ends_when_the_server_stops_and_is_not_called_complete()
    {
        await using var api = await TestApi.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{waiting}");
        request.Headers.Accept.ParseAdd(Events);
        using var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await api.Waiting.Begun;

        await api.StopAsync();

        Assert.Equal("event: next\ndata: {\"data\":{\"waiting\":1}}\n\n", await response.TextAsync());
    }

    [Fact]
    public async Task A_query_may_come_in_the_address()
    {
        var response = await _api.GetAsync("/graphql?query={hello}", Events);

        Assert.StartsWith("event: next\n", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_may_not_come_in_the_address()
    {
        var response = await _api.GetAsync("/graphql?query=mutation{greet(name:\"x\")}", Events);

        Assert.Contains("OPERATION_RESOLUTION_FAILURE", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_cannot_run_is_told_in_an_event()
    {
        var response = await _api.PostAsync("""{"query": "{ goodbye }"}""", Events);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith("event: next\ndata: {\"errors\":[{", await response.TextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_no_request_is_refused_with_400()
    {
        var response = await _api.PostAsync("[]", Events);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await response.ShouldHaveErrorAsync("BAD_REQUEST", "Batches are not supported");
    }

    [Fact]
    public async Task The_answer_begins_once_a_subscription_is_open_before_there_is_anything_to_tell()
    {
        await using var api = await TestApi.StartAsync(options => options.EventStreamKeepAlive = TimeSpan.FromHours(1));
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{silent}");
        request.Headers.Accept.ParseAdd(Events);

        using var response = await api.Client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Silence_is_broken_by_comments()
    {
        await using var api = await TestApi.StartAsync(options => options.EventStreamKeepAlive = TimeSpan.FromMilliseconds(10));
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={wait}");
        request.Headers.Accept.ParseAdd(Events);

        using var response = await api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal(":", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Events, true)]
    [InlineData($"{Events}, */*", true)]
    [InlineData($"{Events}, application/json;q=0.5", true)]
    [InlineData($"application/graphql-response+json, application/json, {Events}", false)]
    [InlineData($"{Events};q=0, application/json", false)]
    [InlineData("*/*", false)]
    public void Events_are_sent_to_whoever_likes_them_best(string accept, bool expected) =>
        Assert.Equal(expected, EventStream.IsWanted(accept));
}
