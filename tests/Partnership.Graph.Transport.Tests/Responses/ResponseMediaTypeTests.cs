using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Tests.Responses;

public sealed class ResponseMediaTypeTests
{
    private const string Json = "application/json";
    private const string GraphQL = "application/graphql-response+json";

    [Theory]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData(Json, Json)]
    [InlineData(GraphQL, GraphQL)]
    [InlineData($"{GraphQL}, {Json}", GraphQL)]
    [InlineData($"{Json}, {GraphQL}", GraphQL)]
    [InlineData($"{GraphQL}, {Json};q=0.9", GraphQL)]
    [InlineData($"{GraphQL};q=0.5, {Json}", Json)]
    [InlineData($"{GraphQL};q=0.5, */*;q=0.1", GraphQL)]
    [InlineData($"{GraphQL};q=0, */*", Json)]
    [InlineData($"{Json};q=0, */*", GraphQL)]
    [InlineData($"{Json}, */*", Json)]
    [InlineData($"{Json}; charset=utf-8", Json)]
    [InlineData("text/html, application/xml;q=0.9, */*;q=0.8", Json)]
    public void The_best_acceptable_type_is_chosen(string accept, string expected) =>
        Assert.Equal(expected, ResponseMediaType.Negotiate(accept)?.Name);

    [Fact]
    public void Without_a_wish_it_is_JSON() =>
        Assert.Equal(Json, ResponseMediaType.Negotiate(default)?.Name);

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/*")]
    [InlineData("*/*;q=0")]
    [InlineData("no media type")]
    public void Nothing_acceptable_is_nothing_chosen(string accept) =>
        Assert.Null(ResponseMediaType.Negotiate(accept));
}
