using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Tests.Reminders;

public sealed class TestReminderTests
{
    private const string Clinic = "Event:clinic-rivers-flu";
    private const string Coordinator = "coordinator-rivers";

    [Fact]
    public async Task A_test_goes_to_whoever_asks_says_that_it_is_one_and_leaves_every_reminder_as_it_was()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);
        await bag.TickAsync();
        var before = await bag.RemindersAsync(Clinic);
        bag.Taken.Clear();

        var asked = await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL""", Coordinator);
        await bag.TickAsync();

        Assert.Equal("TEST PLANNED", $"{asked["delivery"]!["kind"]} {asked["delivery"]!["state"]}");
        var letter = Assert.IsType<Graph.Reminders.Letters.ReminderLetter>(Assert.Single(bag.Taken));
        Assert.True(letter.Test);
        Assert.Equal((ReminderPurpose.Final, "coordinator.rivers@example.org", Clinic), (letter.Item.Purpose, letter.To.Address.Value, letter.Item.Event.Id.Value));
        Assert.Equal(before, await bag.RemindersAsync(Clinic));
    }

    [Theory]
    [InlineData("CONFIRM_PLAN")]
    [InlineData("ATTENDANCE")]
    [InlineData("OTHER")]
    [InlineData("CHANGED")]
    [InlineData("CANCELLED")]
    public async Task Every_kind_of_mail_can_be_seen(string purpose)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);
        await bag.TickAsync();
        bag.Taken.Clear();

        await SendAsync(graph, $"""eventId: "{Clinic}", purpose: {purpose}""", Coordinator);
        await bag.TickAsync();

        Assert.True(Assert.Single(bag.Taken).Test);
    }

    [Fact]
    public async Task At_most_ten_go_in_an_hour_and_the_same_key_sends_one()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var first = await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL, idempotencyKey: "once" """, Coordinator);
        var again = await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL, idempotencyKey: "once" """, Coordinator);
        Assert.Equal((string?)first["delivery"]!["id"], (string?)again["delivery"]!["id"]);

        for (var sent = 1; sent < SendTestReminder.MostInAnHour; sent++)
            Assert.Null((await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL""", Coordinator))["errors"]);
        var tooMany = await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL""", Coordinator);
        graph.Clock.Advance(TimeSpan.FromHours(1));
        var later = await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL""", Coordinator);

        Assert.Equal("You were sent 10 test mails this hour; at most 10 go. Try again after 09:00 UTC.", (string?)tooMany["errors"]![0]!["message"]);
        Assert.Null(later["errors"]);
    }

    [Fact]
    public async Task Whoever_has_no_person_or_no_address_that_works_is_told_so()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var address = Domain.Identifiers.EmailAddress.Parse("coordinator.rivers@example.org", null);
        await graph.CommitAsync(new Suppression { Id = Suppression.IdOf(address), AggregateId = Suppression.IdOf(address), Source = Domain.Source.User, Address = address, Since = graph.Clock.GetUtcNow() });

        var nobody = await graph.RunAsync($$"""mutation { sendTestReminder(input: { eventId: "{{Clinic}}", purpose: FINAL }) { errors { ... on InvalidState { state } } } }""");
        var suppressed = await SendAsync(graph, $"""eventId: "{Clinic}", purpose: FINAL""", Coordinator, "... on InvalidState { state }");
        var nothing = await SendAsync(graph, """eventId: "Event:nothing", purpose: FINAL""", Coordinator, "__typename");

        Assert.Equal("NO_PERSON", (string?)nobody["data"]!["sendTestReminder"]!["errors"]![0]!["state"]);
        Assert.Equal("SUPPRESSED", (string?)suppressed["errors"]![0]!["state"]);
        Assert.Equal("NotFound", (string?)nothing["errors"]![0]!["__typename"]);
    }

    private static async Task<JsonNode> SendAsync(ChangingGraph graph, string input, string person, string ofErrors = "... on Error { message }")
    {
        var user = WhyReminderTests.Account("Coordinator", email: $"{person.Replace('-', '.')}@example.org");
        var answer = await graph.RunAsync($$"""mutation { sendTestReminder(input: { {{input}} }) { delivery { id kind state } errors { {{ofErrors}} } warnings } }""", user: user);
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!["sendTestReminder"]!;
    }
}
