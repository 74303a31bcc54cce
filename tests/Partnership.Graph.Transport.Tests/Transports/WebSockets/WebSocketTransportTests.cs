using System.Net.WebSockets;
using System.Security.Claims;

namespace Partnership.Graph.Transport.Tests.Transports.WebSockets;

public sealed class WebSocketTransportTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    private readonly TestApi _api = fixture.Api;

    [Fact]
    public async Task A_query_is_one_result_and_its_completion()
    {
        using var client = await SocketClient.OpenAsync(_api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"query($name: String!) { hello(name: $name) }","variables":{"name":"Zoë"}}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"Hello, Zoë"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_is_a_result_for_each_event_and_its_completion()
    {
        using var client = await SocketClient.OpenAsync(_api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { count(to: 2) }"}}""");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"count":1}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"count":2}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_ends_when_the_server_stops_and_is_not_called_complete()
    {
        await using var api = await TestApi.StartAsync();
        using var client = await SocketClient.OpenAsync(api);
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { waiting }"}}""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"waiting":1}}}""", await client.ReceiveAsync());

        var stopping = api.StopAsync();

        Assert.StartsWith("1001 ", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.CloseAsync();
        await stopping;
    }

    [Fact]
    public async Task A_request_that_cannot_run_is_an_error_and_nothing_more()
    {
        using var client = await SocketClient.OpenAsync(_api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ goodbye }"}}""");
        var error = await client.ReceiveAsync();
        await client.SendAsync("""{"type":"ping"}""");

        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", error, StringComparison.Ordinal);
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Operations_run_side_by_side()
    {
        await using var api = await TestApi.StartAsync();
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync("""{"id":"slow","type":"subscribe","payload":{"query":"{ wait }"}}""");
        await client.SendAsync("""{"id":"fast","type":"subscribe","payload":{"query":"{ hello }"}}""");

        Assert.StartsWith("""{"id":"fast","type":"next",""", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_stops_when_the_client_completes_it()
    {
        await using var api = await TestApi.StartAsync();
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ wait }"}}""");
        await api.Waiting.Begun;
        await client.SendAsync("""{"id":"1","type":"complete"}""");

        await api.Waiting.Cancelled;
    }

    [Fact]
    public async Task Operations_stop_when_the_client_is_gone()
    {
        await using var api = await TestApi.StartAsync();
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ wait }"}}""");
        await api.Waiting.Begun;
        client.Abort();

        await api.Waiting.Cancelled;
    }

    [Fact]
    public async Task A_close_is_answered()
    {
        using var client = await SocketClient.OpenAsync(_api);

        Assert.Equal("1000 ", await client.CloseAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload()
    {
        using var client = await SocketClient.ConnectAsync(_api);

        await client.SendAsync("""{"type":"ping","payload":{"at":1}}""");

        Assert.Equal("""{"type":"pong","payload":{"at":1}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""", "4401 Unauthorized")]
    [InlineData("hello", "4400 Invalid message received")]
    [InlineData("[]", "4400 Invalid message received")]
    [InlineData("""{"type":"start"}""", "4400 Invalid message received")]
    [InlineData("""{"type":1}""", "4400 Invalid message received")]
    public async Task A_message_out_of_place_ends_the_connection(string message, string expected)
    {
        using var client = await SocketClient.ConnectAsync(_api);

        await client.SendAsync(message);

        Assert.Equal(expected, await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "4400 A subscribe message needs an id and a payload")]
    [InlineData("""{"id":"1","type":"subscribe"}""", "4400 A subscribe message needs an id and a payload")]
    [InlineData("""{"id":"1","type":"subscribe","payload":{"query":1}}""", "4400 'query' has to be a string, or null; it is a JSON number.")]
    public async Task A_message_out_of_place_ends_an_open_connection(string message, string expected)
    {
        using var client = await SocketClient.OpenAsync(_api);

        await client.SendAsync(message);

        Assert.Equal(expected, await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_id_may_be_used_once_at_a_time()
    {
        await using var api = await TestApi.StartAsync();
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ wait }"}}""");
        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""");

        Assert.Equal("4409 Subscriber for 1 already exists", await client.ReceiveAsync());
    }

    [Fact]
    public async Task One_operation_too_many_is_an_error_of_its_own()
    {
        await using var api = await TestApi.StartAsync(options => options.WebSockets.MaxOperations = 1);
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"{ wait }"}}""");
        await client.SendAsync("""{"id":"2","type":"subscribe","payload":{"query":"{ hello }"}}""");

        var error = await client.ReceiveAsync();
        Assert.StartsWith("""{"id":"2","type":"error",""", error, StringComparison.Ordinal);
        Assert.Contains("has 1 operations running", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_connection()
    {
        await using var api = await TestApi.StartAsync(options => options.MaxRequestBytes = 10_000);
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync(new string('x', 20_000));

        Assert.StartsWith("1009 ", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_never_initialises_is_closed()
    {
        await using var api = await TestApi.StartAsync(options => options.WebSockets.ConnectionInitTimeout = TimeSpan.FromMilliseconds(10));
        using var client = await SocketClient.ConnectAsync(api);

        Assert.Equal("4408 Connection initialisation timeout", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Hundreds_of_clients_that_never_initialise_are_closed_and_leave_room()
    {
        await using var api = await TestApi.StartAsync(options =>
        {
            options.WebSockets.ConnectionInitTimeout = TimeSpan.FromMilliseconds(10);
            options.MaxRequestsPerClient = 300;
        });

        var ends = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            using var silent = await SocketClient.ConnectAsync(api);
            return await silent.ReceiveAsync();
        }));

        Assert.All(ends, end => Assert.Equal("4408 Connection initialisation timeout", end));
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        await using var api = await TestApi.StartAsync(options => options.WebSockets.ClientTimeout = TimeSpan.FromMilliseconds(100));
        using var client = await SocketClient.OpenAsync(api);

        await client.SendAsync("""{"id":"1","type":"subscribe","payload":{"query":"subscription { flood }"}}""");

        await api.Waiting.Cancelled;
    }

    [Fact]
    public async Task Another_protocol_is_not_acceptable()
    {
        using var client = await SocketClient.ConnectAsync(_api, protocol: null);

        Assert.Equal("4406 Subprotocol not acceptable", await client.ReceiveAsync());
    }

    [Fact]
    public async Task The_user_may_come_with_the_initialisation()
    {
        await using var api = await TestApi.StartAsync(options => options.WebSockets.Authenticate = (_, payload, _) =>
            ValueTask.FromResult(payload?.GetProperty("token").GetString() == "let me in" ? new ClaimsPrincipal() : null));
        using var known = await SocketClient.ConnectAsync(api);
        using var unknown = await SocketClient.ConnectAsync(api);

        await known.SendAsync("""{"type":"connection_init","payload":{"token":"let me in"}}""");
        await unknown.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("""{"type":"connection_ack"}""", await known.ReceiveAsync());
        Assert.Equal("4403 Forbidden", await unknown.ReceiveAsync());
    }

    [Fact]
    public async Task A_bug_in_what_authenticates_closes_the_connection()
    {
        await using var api = await TestApi.StartAsync(options => options.WebSockets.Authenticate = (_, _, _) => throw new InvalidOperationException("A secret."));
        using var client = await SocketClient.ConnectAsync(api);

        await client.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("4500 Internal server error", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Pages_of_other_sites_may_not_connect()
    {
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(_api, origin: "https://elsewhere.example"));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_this_server_and_of_allowed_sites_may_connect()
    {
        await using var api = await TestApi.StartAsync(options => options.WebSockets.AllowedOrigins.Add("https://front.example"));

        using var own = await SocketClient.ConnectAsync(api, origin: $"http://{api.Address.Authority}");
        using var allowed = await SocketClient.ConnectAsync(api, origin: "https://front.example");

        await own.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await own.ReceiveAsync());
    }

    [Fact]
    public async Task When_the_server_stops_its_clients_are_told()
    {
        await using var api = await TestApi.StartAsync();
        using var client = await SocketClient.OpenAsync(api);

        var stopping = api.StopAsync();

        Assert.StartsWith("1001 ", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.CloseAsync();
        await stopping;
    }
}
