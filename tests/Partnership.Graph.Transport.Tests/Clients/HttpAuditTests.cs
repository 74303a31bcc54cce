using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Transport.Tests.Clients;

/// <summary>The audits of the npm package graphql-http: what the GraphQL over HTTP specification demands of a server.</summary>
public sealed class HttpAuditTests(TestApiFixture fixture) : IClassFixture<TestApiFixture>
{
    [Fact]
    public async Task Every_audit_passes()
    {
        var report = await NodeTools.RunAsync("http-audit.mjs", [new Uri(fixture.Api.Address, "/graphql").AbsoluteUri], "", TestContext.Current.CancellationToken);

        var audits = JsonElement.Parse(report).EnumerateArray().ToList();
        foreach (var audit in audits)
            TestContext.Current.TestOutputHelper?.WriteLine($"{audit.GetProperty("status"),-6} {audit.GetProperty("id")} {audit.GetProperty("name")} {audit.GetProperty("reason")}");
        Assert.True(audits.Count > 60, "The suite has more than 60 audits.");
        Assert.Empty(audits.Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => audit.ToString()));
    }
}
