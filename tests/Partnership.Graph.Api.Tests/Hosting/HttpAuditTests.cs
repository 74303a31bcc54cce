using System.Text.Json;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Api.Tests.Hosting;

/// <summary>The audits of the npm package graphql-http against the program as it runs; their report is the test's output.</summary>
public sealed class HttpAuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_audit_passes()
    {
        using var api = new ApiProcess(_folder, "Development", "--urls", "http://127.0.0.1:0");
        await api.StartedAsync(TestContext.Current.CancellationToken);

        var report = await NodeTools.RunAsync("http-audit.mjs", [$"{api.Address}/graphql"], "", TestContext.Current.CancellationToken);
        api.Interrupt();
        await api.ExitAsync(TestContext.Current.CancellationToken);

        var audits = JsonElement.Parse(report).EnumerateArray().ToList();
        foreach (var audit in audits)
            TestContext.Current.TestOutputHelper?.WriteLine($"{audit.GetProperty("status"),-6} {audit.GetProperty("id")} {audit.GetProperty("name")} {audit.GetProperty("reason")}");
        Assert.True(audits.Count > 60, "The suite has more than 60 audits.");
        Assert.Empty(audits.Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => audit.ToString()));
    }
}
