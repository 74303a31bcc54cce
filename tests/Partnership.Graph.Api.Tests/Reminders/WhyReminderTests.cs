using System.Security.Claims;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Api.Tests.Reminders;

public sealed class WhyReminderTests
{
    private const string Clinic = "Event:clinic-rivers-flu";
    private const string Coordinator = "Person:coordinator-rivers";

    // The coordinator goes away the next day.
    private const string StandIn = "Person:deputy-rivers";

    [Fact]
    public async Task Before_its_time_a_reminder_says_when_it_goes_and_to_whom()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var why = await WhyAsync(graph, Coordinator, Clinic);

        Assert.Equal("ReminderRule:default DECIDES", string.Join(", ", why["rules"]!.AsArray().Select(rule => $"{rule!["rule"]!["id"]} {rule["outcome"]}")));
        Assert.Contains("WILL_BE_TOLD", why["reminders"]!.AsArray().Select(verdict => (string?)verdict!["outcome"]));
        Assert.All(why["reminders"]!.AsArray(), verdict => Assert.NotEmpty(verdict!["because"]!.AsArray()));
        Assert.Contains("The next reminder goes", (string?)why["summary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_foretold_is_what_is_sent()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);
        await bag.TickAsync();
        var before = await WhyAsync(graph, StandIn, Clinic);
        var foretold = before["reminders"]!.AsArray().Where(verdict => (string?)verdict!["outcome"] == "WILL_BE_TOLD").Select(verdict => (string?)verdict!["reminder"]!["slot"]).ToList();

        for (var days = 0; days < 60; days++)
        {
            graph.Clock.Advance(TimeSpan.FromHours(12));
            await bag.TickAsync();
        }

        var person = NodeId.Parse(StandIn, null);
        var sent = (await bag.RemindersAsync(Clinic)).Where(reminder => reminder.PersonId == person && reminder.State.MeansTold()).Select(reminder => reminder.Slot);
        Assert.NotEmpty(foretold);
        Assert.Equal(foretold, sent);
        var after = await WhyAsync(graph, StandIn, Clinic);
        Assert.Equal(foretold, after["reminders"]!.AsArray().Where(verdict => (string?)verdict!["outcome"] == "WAS_TOLD").Select(verdict => (string?)verdict!["reminder"]!["slot"]));
    }

    [Fact]
    public async Task Whoever_has_no_role_for_it_is_told_whom_it_is_for()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var stranger = (string)(await graph.RunAsync("""mutation { createPerson(input: { name: "A stranger", workEmail: "stranger@example.org" }) { person { id } } }"""))["data"]!["createPerson"]!["person"]!["id"]!;

        var why = await WhyAsync(graph, stranger, Clinic);

        Assert.All(why["reminders"]!.AsArray(), verdict => Assert.Contains((string?)verdict!["outcome"], new[] { "NOT_MEANT", "NOT_SENT" }));
        Assert.Contains(why["reminders"]!.AsArray(), verdict => verdict!["because"]!.ToJsonString().Contains("It is for ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_unsubscribed_is_passed_over_and_told_so()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var person = NodeId.Parse(Coordinator, null);
        await graph.CommitAsync(new ReminderPreference
        {
            Id = ReminderPreference.IdOf(person, ReminderTopic.Reminders),
            AggregateId = person,
            Source = Domain.Source.User,
            PersonId = person,
            Topic = ReminderTopic.Reminders,
            Wanted = false,
            Since = graph.Clock.GetUtcNow(),
        });

        var why = await WhyAsync(graph, Coordinator, Clinic);

        Assert.Contains(why["reminders"]!.AsArray(), verdict => (string?)verdict!["outcome"] == "PASSED_OVER" && (string?)verdict["reason"] == "UNSUBSCRIBED");
        Assert.DoesNotContain(why["reminders"]!.AsArray(), verdict => (string?)verdict!["outcome"] == "WILL_BE_TOLD" && (string?)verdict["reminder"]!["purpose"] != "ATTENDANCE");
    }

    [Fact]
    public async Task There_is_no_answer_for_a_person_or_an_event_that_is_not_there()
    {
        await using var graph = await ChangingGraph.StartAsync();

        await graph.AssertAsync(
            $$"""{ a: whyReminder(person: "Person:nobody", event: "{{Clinic}}") { summary } b: whyReminder(person: "{{Coordinator}}", event: "Event:nothing") { summary } }""",
            """{ "data": { "a": null, "b": null } }""");
    }

    [Fact]
    public async Task The_built_in_rule_is_shown_with_its_leads_and_nothing_made_up()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var rules = await graph.RunAsync("{ reminderRules { id builtIn version inForce { number effectiveFrom previewedAt isLive leads { slot offset unit } recipients { role side } } } }");

        var rule = Assert.Single(rules["data"]!["reminderRules"]!.AsArray())!;
        Assert.True((bool)rule["builtIn"]!);
        Assert.Null(rule["inForce"]!["effectiveFrom"]);
        Assert.Null(rule["inForce"]!["previewedAt"]);
        Assert.Equal(BuiltInRules.Default.Revisions[0].Leads.Select(lead => lead.Slot), rule["inForce"]!["leads"]!.AsArray().Select(lead => (string?)lead!["slot"]));
    }

    [Fact]
    public async Task Reminders_mails_and_what_became_of_them_are_read_from_the_event_and_the_person()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);
        await bag.TickAsync();
        Assert.NotEmpty(bag.Taken);

        var answer = await graph.RunAsync("""
            {
              deliveries(where: { state: { eq: SENT } }, first: 1) { totalCount nodes { address person { name reminders(first: 1) { nodes { id } } } attempts { outcome } receipts { status } reminders { event { id reminders { totalCount } } } } }
              reminders(where: { state: { eq: PLANNED } }, first: 1) { nodes { sendAt person { id } detail } }
            }
            """);

        Assert.Null(answer["errors"]?.ToJsonString());
        var mail = answer["data"]!["deliveries"]!["nodes"]![0]!;
        Assert.Equal(bag.Taken.Count, (int)answer["data"]!["deliveries"]!["totalCount"]!);
        Assert.EndsWith("example.org", (string?)mail["address"], StringComparison.Ordinal);
        Assert.Equal("ACCEPTED", (string?)mail["attempts"]![0]!["outcome"]);
        Assert.NotNull(mail["person"]!["reminders"]!["nodes"]![0]);
    }

    [Fact]
    public async Task A_reader_sees_who_got_a_mail_and_not_at_which_address()
    {
        await using var graph = await ChangingGraph.StartAsync();
        await new Mailbag(graph).TickAsync();
        var reader = Account("Reader");

        var seen = await graph.RunAsync("{ deliveries(first: 1) { nodes { address detail person { name } } } }", user: reader);
        var refused = await graph.RunAsync("{ suppressions(first: 1) { nodes { address } } }", user: reader);

        Assert.Null(seen["data"]!["deliveries"]!["nodes"]![0]!["address"]);
        Assert.NotNull(seen["data"]!["deliveries"]!["nodes"]![0]!["person"]!["name"]);
        Assert.Equal("FORBIDDEN", (string?)refused["errors"]![0]!["extensions"]!["code"]);
    }

    internal static ClaimsPrincipal Account(string role, string? subject = null, string? email = null) =>
        new(new ClaimsIdentity([new Claim("sub", subject ?? $"a-{role}"), new Claim("roles", role), .. email is null ? [] : new[] { new Claim("email", email) }], "test"));

    private static async Task<JsonNode> WhyAsync(ChangingGraph graph, string person, string @event)
    {
        var answer = await graph.RunAsync($$"""
            { whyReminder(person: "{{person}}", event: "{{@event}}") {
                summary rules { rule { id } outcome because }
                reminders { outcome reason because reminder { slot purpose state sendAt } } } }
            """);
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!["whyReminder"]!;
    }
}
