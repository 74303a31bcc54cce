using System.Net;
using Partnership.Graph.Domain.Authority;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>Who may read the schema outside Development, by introspection, as a file and through a socket.</summary>
public sealed class IntrospectionByRoleTests(ProtectedApiFixture fixture) : IClassFixture<ProtectedApiFixture>
{
    private const string Introspection = "{ __schema { queryType { name } } }";

    private readonly ProtectedApi _api = fixture.Api;

    [Fact]
    public async Task Nobody_known_may_not()
    {
        using var answer = await _api.SendAsync(Introspection);
        using var file = await _api.Client.GetAsync(new Uri("/graphql/schema.graphql", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, file.StatusCode);
    }

    [Fact]
    public async Task Where_anybody_may_read_the_graph_the_schema_is_for_those_with_the_role_all_the_same()
    {
        await using var open = await ProtectedApi.StartAsync(new Dictionary<string, string?> { ["Authentication:AllowAnonymous"] = "true" });

        var answer = await open.AskAsync(Introspection);

        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Contains("ntrospect", answer.ToString(), StringComparison.Ordinal);
        Assert.True((await open.AskAsync("{ partnerships { totalCount } }")).TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData(AccessLevel.Reader, false)]
    [InlineData(AccessLevel.Coordinator, true)]
    [InlineData(AccessLevel.Administrator, true)]
    public async Task A_role_decides(AccessLevel level, bool may)
    {
        var token = _api.TokenOf(level);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");

        var answer = await _api.AskAsync(Introspection, token);
        using var file = await _api.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var (socket, _) = await ProtectedSocket.OpenAsync(_api, new { Authorization = $"Bearer {token}" });
        using (socket)
            Assert.Equal(may, (await socket.AskAsync(Introspection)).Contains("\"queryType\"", StringComparison.Ordinal));

        Assert.Equal(may, answer.TryGetProperty("data", out _));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, file.StatusCode);
    }

    [Fact]
    public async Task The_name_of_a_type_is_no_introspection() =>
        Assert.Equal("Query", (await _api.AskAsync("{ __typename }", _api.TokenOf(AccessLevel.Reader))).GetProperty("data").GetProperty("__typename").GetString());
}
