using System.IO.Compression;

namespace Partnership.Graph.Transport.Tests.Responses;

public sealed class CompressionTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_long_result_is_compressed_for_whoever_accepts_it(string encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={many(count:1000)}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);

        var response = await fixture.Api.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream text = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        Assert.EndsWith("\"line 999\"]}}", await new StreamReader(text).ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_result_is_sent_as_it_is()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");

        var response = await fixture.Api.SendAsync(request);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        await response.ShouldBeAsync("""{"data":{"hello":"Hello, world"}}""");
    }
}
