using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Hosting;
using Partnership.Graph.CosmosEmulator;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>The program as it is started with <c>Store:Provider=Cosmos</c>, over an emulated account that listens.</summary>
public sealed class CosmosProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_loads_the_case_study_answers_changes_and_reminds_and_a_second_start_does_none_of_it_again()
    {
        var account = CosmosGraph.NewAccount();
        await using var server = await EmulatorServer.StartAsync(account);

        var mails = await RunAsync(server, async client =>
        {
            Assert.Contains("Rivers Primary Academy", await AskAsync(client, """{ schoolTrust(uid: "5361") { schools(first: 50) { totalCount nodes { name } } } }"""), StringComparison.Ordinal);
            Assert.Contains("Great Wyrley", await AskAsync(client, """{ search(text: "wyrly") { node { ... on School { name } } } }"""), StringComparison.Ordinal);
            Assert.Contains("\"version\":2", await AskAsync(client, """mutation { updatePartnership(input: { id: "Partnership:dudley-group", summary: "Changed" }) { partnership { version } errors { __typename } } }"""), StringComparison.Ordinal);
        });
        var documents = account.Items("partnership-graph", "documents").Count(item => (string?)item["documentType"] is "School" or "Event" or "Delivery");
        var again = await RunAsync(server, async client =>
            Assert.Contains("\"summary\":\"Changed\"", await AskAsync(client, """{ node(id: "Partnership:dudley-group") { ... on Partnership { summary } } }"""), StringComparison.Ordinal));

        Assert.NotEmpty(mails);
        Assert.Equal(mails, again);
        Assert.Equal(documents, account.Items("partnership-graph", "documents").Count(item => (string?)item["documentType"] is "School" or "Event" or "Delivery"));
        Assert.False(File.Exists(Path.Combine(_folder, ".data", "partnership-graph.db")), "There is a file beside the account.");
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_said_and_nothing_is_served()
    {
        await using var server = await EmulatorServer.StartAsync(CosmosGraph.NewAccount());
        var settings = Settings(server);
        settings["Store__Cosmos__Container"] = "other";
        using var api = new ApiProcess(_folder, "Development", settings, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await api.ExitAsync(Cancellation));
        Assert.Contains("There is no such database, or no such container in it.", api.Output, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string?>> RunAsync(EmulatorServer server, Func<HttpClient, Task> ask)
    {
        using var api = new ApiProcess(_folder, "Development", Settings(server), "--urls", "http://127.0.0.1:0");
        await api.StartedAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(api.Address) };
        await ask(client);
        while (!(await client.GetStringAsync("/health/ready", Cancellation)).Contains("last worked on", StringComparison.Ordinal))
            await Task.Yield();
        api.Interrupt();
        Assert.Equal(0, await api.ExitAsync(Cancellation));
        return [.. Directory.GetFiles(Path.Combine(_folder, ".data", "mails"), "*.eml").Select(Path.GetFileName).Order()];
    }

    private static async Task<string> AskAsync(HttpClient client, string query)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new JsonObject { ["query"] = query }, Cancellation);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    // A Tuesday morning, whenever this runs: at night and on Sundays nobody is mailed.
    private static Dictionary<string, string> Settings(EmulatorServer server) => new()
    {
        ["Clock__StartsAt"] = "2026-11-24T09:30:00Z",
        ["Store__Provider"] = "Cosmos",
        ["Store__Cosmos__Endpoint"] = server.Address.AbsoluteUri,
        ["Store__Cosmos__Key"] = EmulatedAccount.Key,
    };
}
