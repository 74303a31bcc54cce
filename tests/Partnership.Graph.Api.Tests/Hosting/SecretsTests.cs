using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Hosting;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("Mail to coordinator.goldsmith@example.org failed", "Mail to (e-mail address) failed")]
    [InlineData("GET /graphql?access_token=abc.def&x=1", "GET /graphql?access_token=(token)&x=1")]
    [InlineData("Authorization: Bearer abc123", "Authorization: Bearer (token)")]
    [InlineData("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic (token)")]
    [InlineData("token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl was refused", "token (token) was refused")]
    [InlineData("user=a password=hunter2", "user=a password=(token)")]
    [InlineData("School:138591 was changed", "School:138591 was changed")]
    public void Addresses_and_tokens_are_taken_out(string text, string expected) => Assert.Equal(expected, Secrets.Hide(text));
}
