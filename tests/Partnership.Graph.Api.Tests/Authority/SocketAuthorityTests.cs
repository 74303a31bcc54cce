using Partnership.Graph.Domain.Authority;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>Who opens a socket, and how long that holds.</summary>
public sealed class SocketAuthorityTests : IAsyncLifetime
{
    private ProtectedApi _api = null!;

    public async ValueTask InitializeAsync() => _api = await ProtectedApi.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    public async Task Whoever_bears_the_token_of_the_initialisation_is_who_asks(string member)
    {
        var payload = new Dictionary<string, string> { [member] = $"Bearer {_api.TokenOf(AccessLevel.Coordinator, "coordinator.goldsmith@example.org")}" };
        var (socket, first) = await ProtectedSocket.OpenAsync(_api, payload);
        using (socket)
        {
            Assert.Equal("""{"type":"connection_ack"}""", first);
            Assert.Contains("Person:coordinator-goldsmith", await socket.AskAsync("{ viewer { person { id } } }"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_header_of_the_request_counts_where_the_payload_says_nothing()
    {
        var (socket, first) = await ProtectedSocket.OpenAsync(_api, payload: null, header: $"Bearer {_api.TokenOf(AccessLevel.Reader)}");
        using (socket)
        {
            Assert.Equal("""{"type":"connection_ack"}""", first);
            Assert.Contains("\"READER\"", await socket.AskAsync("{ viewer { access } }"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, "4403 Who asks has to be known")]
    [InlineData("", "4403 The payload's Authorization has to be 'Bearer'")]
    [InlineData("Bearer ", "4403 The payload's Authorization has to be 'Bearer'")]
    [InlineData("Basic YWRhOmFkYQ==", "4403 The payload's Authorization has to be 'Bearer'")]
    [InlineData("Bearer nonsense", "4403 The token is not a signed JSON web token")]
    public async Task Nobody_known_is_closed_out_with_4403_and_why(string? authorization, string expected)
    {
        var (socket, first) = await ProtectedSocket.OpenAsync(_api, authorization is null ? null : new { Authorization = authorization });
        using (socket)
            Assert.StartsWith(expected, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_a_role_is_closed_out()
    {
        var (socket, first) = await ProtectedSocket.OpenAsync(_api, new { Authorization = $"Bearer {_api.Authority.Token(_api.Clock.GetUtcNow())}" });
        using (socket)
            Assert.StartsWith("4403 Your account has no role here", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_has_expired_opens_nothing()
    {
        var token = _api.TokenOf(AccessLevel.Reader);
        _api.Clock.Advance(TimeSpan.FromHours(2));

        var (socket, first) = await ProtectedSocket.OpenAsync(_api, new { Authorization = $"Bearer {token}" });
        using (socket)
            Assert.StartsWith("4403 The token expired at", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_socket_ends_when_its_token_does_and_what_clocks_may_differ_by_is_over(bool byHeader)
    {
        var bearer = $"Bearer {_api.TokenOf(AccessLevel.Reader)}";
        var (socket, _) = await ProtectedSocket.OpenAsync(_api, byHeader ? null : new { Authorization = bearer }, byHeader ? bearer : null);
        using (socket)
        {
            Assert.Contains("\"READER\"", await socket.AskAsync("{ viewer { access } }"), StringComparison.Ordinal);

            // The token is good for an hour, and clocks may differ by a minute.
            _api.Clock.Advance(TimeSpan.FromSeconds(3_659));
            await socket.SendAsync("""{"type":"ping"}""");
            Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
            _api.Clock.Advance(TimeSpan.FromSeconds(1));

            Assert.Equal("4401 What you said who you are with has expired. Connect again with a new token.", await socket.ReceiveAsync());
        }
    }
}
