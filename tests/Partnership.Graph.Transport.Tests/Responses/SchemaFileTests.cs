using System.Net;

namespace Partnership.Graph.Transport.Tests.Responses;

public sealed class SchemaFileTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_schema_can_be_read_as_text(string address)
    {
        var response = await fixture.Api.GetAsync(address);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("hello(name: String! = \"world\"): String!", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_it_already_gets_304()
    {
        var first = await fixture.Api.GetAsync("/graphql/schema.graphql");
        var again = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        var second = await fixture.Api.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.TextAsync());
    }

    [Fact]
    public async Task Whoever_may_not_introspect_may_not_read_it()
    {
        await using var api = await TestApi.StartAsync(options => options.AllowIntrospection = user => user.Identity is { IsAuthenticated: true });

        var response = await api.GetAsync("/graphql?sdl");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await response.ShouldHaveErrorAsync("FORBIDDEN", "not allowed");
    }
}
