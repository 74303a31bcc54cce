using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Tests.Reminders;

public sealed class ReminderNodeTests
{
    [Fact]
    public async Task Reminders_mails_rules_and_suppressions_are_found_by_their_ids()
    {
        await using var graph = await ChangingGraph.StartAsync();
        await new Mailbag(graph).TickAsync();
        var address = EmailAddress.Parse("gone@example.org", null);
        await graph.CommitAsync(new Suppression { Id = Suppression.IdOf(address), AggregateId = Suppression.IdOf(address), Source = Source.User, Address = address, Since = graph.Clock.GetUtcNow() });
        var known = (await graph.RunAsync("{ reminders(first: 1) { nodes { id } } deliveries(first: 1) { nodes { id } } }"))["data"]!;
        string?[] ids = [(string?)known["reminders"]!["nodes"]![0]!["id"], (string?)known["deliveries"]!["nodes"]![0]!["id"], "ReminderRule:default", Suppression.IdOf(address).Value];

        var found = await graph.RunAsync($$"""{ nodes(ids: ["{{string.Join("\", \"", ids)}}"]) { __typename id source asOf version history(first: 1) { totalCount } } rule: node(id: "ReminderRule:default") { ... on ReminderRule { builtIn } } }""");

        Assert.Null(found["errors"]?.ToJsonString());
        Assert.Equal(["Reminder", "Delivery", "ReminderRule", "Suppression"], found["data"]!["nodes"]!.AsArray().Select(node => (string?)node!["__typename"]));
        Assert.Equal(ids, found["data"]!["nodes"]!.AsArray().Select(node => (string?)node!["id"]));
        Assert.True((bool)found["data"]!["rule"]!["builtIn"]!);
    }

    [Fact]
    public async Task Their_history_says_who_did_what_by_hand()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var address = EmailAddress.Parse("gone@example.org", null);
        var id = Suppression.IdOf(address);
        await graph.CommitAsync(new Suppression { Id = id, AggregateId = id, Source = Source.User, Address = address, Since = graph.Clock.GetUtcNow() });

        await graph.RunAsync($$"""mutation { releaseSuppression(input: { id: "{{id}}", reason: "It works again" }) { errors { __typename } } }""");
        var history = await graph.RunAsync($$"""{ node(id: "{{id}}") { history { nodes { action reason fields { name } } } } }""");

        var entry = Assert.Single(history["data"]!["node"]!["history"]!["nodes"]!.AsArray())!;
        Assert.Equal("releaseSuppression It works again", $"{entry["action"]} {entry["reason"]}");
    }

    [Fact]
    public async Task Whoever_may_only_read_finds_no_suppression_by_its_id()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var address = EmailAddress.Parse("gone@example.org", null);
        var id = Suppression.IdOf(address);
        await graph.CommitAsync(new Suppression { Id = id, AggregateId = id, Source = Source.User, Address = address, Since = graph.Clock.GetUtcNow() });

        var found = await graph.RunAsync($$"""{ node(id: "{{id}}") { ... on Suppression { since } } }""", user: WhyReminderTests.Account("Reader"));

        Assert.Equal("FORBIDDEN", (string?)found["errors"]![0]!["extensions"]!["code"]);
    }
}
