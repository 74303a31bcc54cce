using System.Security.Claims;
using Microsoft.Extensions.Time.Testing;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Tests.Transports.WebSockets;

namespace Partnership.Graph.Transport.Tests.Transports;

/// <summary>Connections that would outlive what their clients said who they are with.</summary>
public sealed class ExpiryTests
{
    private const string Message = "What you said who you are with has expired. Connect again with a new token.";
    private const string Subscribe = """{"id":"1","type":"subscribe","payload":{"query":"subscription { waiting }"}}""";
    private const string Error = $$$"""[{"message":"{{{Message}}}","extensions":{"code":"UNAUTHENTICATED"}}]""";

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_socket_is_closed_with_4401_and_its_subscriptions_are_told_why()
    {
        await using var api = await StartAsync(_clock.GetUtcNow() + Hour);
        using var client = await SocketClient.OpenAsync(api);
        await client.SendAsync(Subscribe);
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"waiting":1}}}""", await client.ReceiveAsync());
        await api.Waiting.Begun;

        _clock.Advance(Hour);

        Assert.Equal($$"""{"id":"1","type":"error","payload":{{Error}}}""", await client.ReceiveAsync());
        Assert.Equal($"4401 {Message}", await client.ReceiveAsync());
        await api.Waiting.Cancelled;
    }

    [Fact]
    public async Task A_socket_without_operations_is_closed_too_and_not_before_its_time()
    {
        await using var api = await StartAsync(_clock.GetUtcNow() + Hour);
        using var client = await SocketClient.OpenAsync(api);

        _clock.Advance(Hour - TimeSpan.FromTicks(1));
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        _clock.Advance(TimeSpan.FromTicks(1));

        Assert.Equal($"4401 {Message}", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Who_is_known_by_the_initialisation_counts_and_not_who_sent_the_request()
    {
        var known = new ClaimsPrincipal(new ClaimsIdentity("test"));
        await using var api = await StartAsync(user => user == known ? _clock.GetUtcNow() : null, options => options.WebSockets.Authenticate = (_, _, _) => ValueTask.FromResult<ClaimsPrincipal?>(known));
        using var client = await SocketClient.ConnectAsync(api);

        await client.SendAsync("""{"type":"connection_init"}""");
        var first = await client.ReceiveAsync();

        Assert.Equal($"4401 {Message}", first.StartsWith('{') ? await client.ReceiveAsync() : first);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_ends_in_years_or_never_is_left_open(bool hasEnd)
    {
        await using var api = await StartAsync(hasEnd ? DateTimeOffset.MaxValue : null);
        using var client = await SocketClient.OpenAsync(api);

        _clock.Advance(TimeSpan.FromDays(44));
        await client.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_end_that_is_weeks_away_is_met()
    {
        var month = TimeSpan.FromDays(30);
        await using var api = await StartAsync(_clock.GetUtcNow() + month + month);
        using var client = await SocketClient.OpenAsync(api);

        _clock.Advance(month);
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        _clock.Advance(month);

        Assert.Equal($"4401 {Message}", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_event_stream_ends_with_an_error_and_is_complete()
    {
        await using var api = await StartAsync(_clock.GetUtcNow() + Hour);
        using var response = await StreamAsync(api, "subscription{waiting}");
        await api.Waiting.Begun;

        _clock.Advance(Hour);

        var text = (await response.TextAsync()).Replace("\n:\n\n", "\n", StringComparison.Ordinal);
        Assert.Equal($$$"""event: next|data: {"data":{"waiting":1}}||event: next|data: {"errors":{{{Error}}}}||event: complete|data:||""", text.Replace('\n', '|'));
        await api.Waiting.Cancelled;
    }

    [Fact]
    public async Task A_stream_that_ends_in_time_says_nothing_of_it()
    {
        await using var api = await StartAsync(_clock.GetUtcNow() + Hour);

        using var response = await StreamAsync(api, "subscription{count(to:1)}");

        Assert.DoesNotContain("errors", await response.TextAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> StreamAsync(TestApi api, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={query}");
        request.Headers.Accept.ParseAdd("text/event-stream");
        return api.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    private Task<TestApi> StartAsync(DateTimeOffset? end) => StartAsync(_ => end);

    private Task<TestApi> StartAsync(Func<ClaimsPrincipal, DateTimeOffset?> validUntil, Action<GraphQLServerOptions>? more = null) => TestApi.StartAsync(options =>
    {
        options.Executor = new ExecutorOptions { TimeProvider = _clock };
        options.ValidUntil = validUntil;
        // Advancing the clock is not to look like a client that does not read.
        options.WebSockets.ClientTimeout = TimeSpan.FromDays(45);
        more?.Invoke(options);
    });
}
