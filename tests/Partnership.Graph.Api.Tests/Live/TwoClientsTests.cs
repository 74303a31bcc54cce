using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Hosting;
using Partnership.Graph.Tools;

namespace Partnership.Graph.Api.Tests.Live;

/// <summary>The program as it runs, and the npm client front ends use.</summary>
public sealed class TwoClientsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_one_client_changes_the_other_sees_and_after_a_lost_connection_what_it_missed()
    {
        using var api = new ApiProcess(_folder, "Development", new Dictionary<string, string> { ["Reminders__Scheduler__Enabled"] = "false" }, "--urls", "http://127.0.0.1:0");
        await api.StartedAsync(TestContext.Current.CancellationToken);
        var id = await ComingEventAsync(api);

        var results = JsonNode.Parse(await NodeTools.RunAsync(
            "clients.mjs",
            ["graphql-ws-live", $"{api.Address}/graphql"],
            JsonSerializer.Serialize(new
            {
                place = "{ changes(first: 1) { latestCursor } }",
                subscription = "subscription($event: ID, $since: String) { eventChanged(event: $event, since: $since) { cursor id event { scheduleRevision venue } } }",
                variables = new { @event = id },
                mutations = new[] { Move(id, "Hall 1"), Move(id, "Hall 2"), Move(id, "Hall 3") },
            }),
            TestContext.Current.CancellationToken))!.AsArray();

        // What is replayed shows the event as it is by then.
        Assert.Equal(["Hall 1", "Hall 3", "Hall 3"], results.Select(result => (string?)result!["data"]?["eventChanged"]!["event"]!["venue"]));
        Assert.Equal(3, results.Select(result => (string)result!["data"]!["eventChanged"]!["cursor"]!).Distinct().Count());
    }

    private static string Move(string id, string venue) =>
        $$"""mutation { rescheduleEvent(input: { id: "{{id}}", venue: "{{venue}}", reason: "Room" }) { errors { ... on Error { message } } } }""";

    private static async Task<string> ComingEventAsync(ApiProcess api)
    {
        using var client = new HttpClient();
        using var response = await client.PostAsJsonAsync(
            new Uri($"{api.Address}/graphql"),
            new { query = """{ upcomingEvents(first: 1, where: { status: { eq: CONFIRMED } }) { nodes { id } } }""" },
            TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return (string)answer["data"]!["upcomingEvents"]!["nodes"]![0]!["id"]!;
    }
}
