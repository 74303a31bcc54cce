using System.Security.Claims;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class HistoryTests(HistoryGraph graph) : IClassFixture<HistoryGraph>
{
    private const string Query = """{ node(id: "Person:1") { history(first: 2) { totalCount pageInfo { hasNextPage } nodes { number action actor reason fields { name before after } hash previousHash } } } }""";

    [Fact]
    public async Task What_was_done_to_a_node_is_told_newest_first_with_values_before_and_after()
    {
        var history = (await graph.RunAsync(Query, AccountOf("development")))["data"]!["node"]!["history"]!;

        Assert.Equal((3, true), ((int)history["totalCount"]!, (bool)history["pageInfo"]!["hasNextPage"]!));
        Assert.Equal("3 second@example.org updatePerson, 2 import:people updatePerson", string.Join(", ", history["nodes"]!.AsArray().Select(entry => $"{entry!["number"]} {entry["actor"]} {entry["action"]}")));
        Assert.Equal("""[{"name":"workEmail","before":"\u0022old@example.org\u0022","after":"\u0022new.name@example.org\u0022"}]""", history["nodes"]![0]!["fields"]!.ToJsonString());
        Assert.Equal((string?)history["nodes"]![1]!["hash"], (string?)history["nodes"]![0]!["previousHash"]);
        Assert.Equal(64, ((string?)history["nodes"]![0]!["hash"])!.Length);
    }

    [Fact]
    public async Task Whoever_may_not_see_work_e_mail_addresses_sees_none_in_a_history_and_no_hash_to_try_them_on()
    {
        var history = (await graph.RunAsync(Query, AccountOf("reader")))["data"]!["node"]!["history"]!;
        var newest = history["nodes"]![0]!;

        Assert.DoesNotContain("@", history.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("(e-mail address)", "Was misspelt, says (e-mail address).", null, null), ((string?)newest["actor"], (string?)newest["reason"], (string?)newest["hash"], (string?)newest["previousHash"]));
        Assert.Equal("\"(e-mail address)\"", (string?)newest["fields"]![0]!["before"]);
    }

    [Fact]
    public async Task A_history_is_narrowed_and_ordered_as_every_list_is()
    {
        var answer = await graph.RunAsync(
            """{ node(id: "Person:1") { history(where: { action: { eq: "updatePerson" }, number: { lt: 3 } }, order: [{ at: ASC }]) { nodes { number } } } }""", AccountOf("reader"));

        Assert.Equal("""{"data":{"node":{"history":{"nodes":[{"number":2}]}}}}""", answer.ToJsonString());
    }

    [Theory]
    [InlineData("Write to a.b+c@nhs.net, or d@e.", "Write to (e-mail address), or (e-mail address).")]
    [InlineData("[\"zoë@übung.example\",\"x\"]", "[\"(e-mail address)\",\"x\"]")]
    [InlineData("5 @ 3, @home", "5 @ 3, @home")]
    [InlineData("", "")]
    public void Addresses_are_hidden_wherever_they_stand(string text, string expected) => Assert.Equal(expected, EmailAddressesInText.Hide(text));

    // Nobody signed in is the administrator of a development machine; an account is a reader.
    private static ClaimsPrincipal? AccountOf(string name) =>
        name == "development" ? null : new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name), new Claim("roles", "Reader")], "test"));
}
