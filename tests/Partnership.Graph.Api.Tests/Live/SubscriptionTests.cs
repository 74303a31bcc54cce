using System.Security.Claims;
using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Api.Tests.Live;

public sealed class SubscriptionTests
{
    private const string Events = "subscription($event: ID, $organisation: ID, $since: String) { eventChanged(event: $event, organisation: $organisation, since: $since) { cursor kind id event { venue host { name } } } }";

    [Fact]
    public async Task Who_listens_is_told_at_once_of_what_the_process_commits()
    {
        await using var graph = await ChangingGraph.StartAsync();
        await using var stream = graph.SubscribeAsync(Events).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = stream.MoveNextAsync().AsTask();
        while (!graph.Pulse.IsListenedTo)
            await Task.Yield();

        await graph.MoveAsync(LiveGraph.Goldsmith, "Sports hall");

        Assert.True(await next);
        var told = stream.Current["data"]!["eventChanged"]!;
        Assert.Equal((LiveGraph.Goldsmith, "UPDATED", "Sports hall"), ((string?)told["id"], (string?)told["kind"], (string?)told["event"]!["venue"]));
    }

    [Fact]
    public async Task Who_comes_back_with_a_cursor_is_told_what_happened_meanwhile_in_order()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 1");
        var first = (await graph.SubscribeAsync(Events, Since(place)).TakeAsync(1))[0];

        await graph.MoveAsync(LiveGraph.Rivers, "Hall 2");
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 3");
        var missed = await graph.SubscribeAsync(Events, Since(CursorOf(first))).TakeAsync(2);

        Assert.Equal([LiveGraph.Rivers, LiveGraph.Goldsmith], missed.Select(IdOf));
    }

    [Fact]
    public async Task Nothing_is_left_out_and_nothing_told_twice_while_many_commit()
    {
        const int Writers = 8, Each = 25;
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        var before = (await graph.AllChangesAsync()).Count;
        string[] events = [LiveGraph.Goldsmith, LiveGraph.Rivers, "Event:clinic-goldsmith-community"];

        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => graph.SubscribeAsync(Events, Since(place)).TakeAsync(Writers * Each))).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < Each; number++)
                await graph.TouchAsync(events[(writer + number) % events.Length]);
        })));

        var committed = (await graph.AllChangesAsync()).Skip(before).Where(change => change.DocumentId.TypeName == nameof(Event)).Select(change => change.DocumentId.Value).ToList();
        Assert.Equal(Writers * Each, committed.Count);
        foreach (var told in await Task.WhenAll(readers))
        {
            Assert.Equal(committed, told.Select(IdOf));
            Assert.Equal(committed.Count, told.Select(CursorOf).Distinct().Count());
        }
    }

    [Fact]
    public async Task Only_the_event_asked_for_is_told_of()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 1");
        await graph.MoveAsync(LiveGraph.Rivers, "Hall 2");
        await graph.MoveAsync(LiveGraph.Rivers, "Hall 3");

        var told = await graph.SubscribeAsync(Events, $$"""{ "since": "{{place}}", "event": "{{LiveGraph.Rivers}}" }""").TakeAsync(2);

        Assert.Equal([LiveGraph.Rivers, LiveGraph.Rivers], told.Select(IdOf));
    }

    [Fact]
    public async Task An_organisation_is_told_of_the_events_it_has_a_part_in_and_of_those_it_lost_it_in()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await graph.MoveAsync(LiveGraph.Rivers, "Hall 1");
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 2");
        await graph.Store.CommitAsync(
            new()
            {
                AggregateId = Id(LiveGraph.Rivers),
                At = graph.Clock.GetUtcNow(),
                Removals = [EventParty.IdOf(Id(LiveGraph.Rivers), Id("School:140196"))],
            },
            TestContext.Current.CancellationToken);
        await graph.MoveAsync("Event:clinic-goldsmith-community", "Library");

        // By invitation to the last one. The first change was of an event it has no part in any more.
        var told = await graph.SubscribeAsync(Events, $$"""{ "since": "{{place}}", "organisation": "School:140196" }""").TakeAsync(2);

        Assert.Equal([LiveGraph.Rivers, "Event:clinic-goldsmith-community"], told.Select(IdOf));
    }

    [Fact]
    public async Task Deliverables_are_told_of_by_partnership()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        foreach (var partnership in new[] { "Partnership:dudley-group", "Partnership:walsall-healthcare", "Partnership:dudley-group" })
            await graph.RunAsync($$"""mutation { proposeDeliverable(input: { partnershipId: "{{partnership}}", title: "T", acceptanceCriterion: "C", dueOn: "2026-09-01" }) { errors { __typename } } }""");

        var told = await graph.SubscribeAsync(
            """subscription($since: String) { deliverableChanged(partnership: "Partnership:dudley-group", since: $since) { kind version deliverable { title partnership { id } } } }""", Since(place)).TakeAsync(2);

        Assert.All(told, each => Assert.Equal(
            """{"kind":"CREATED","version":1,"deliverable":{"title":"T","partnership":{"id":"Partnership:dudley-group"}}}""",
            each["data"]!["deliverableChanged"]!.ToJsonString()));
    }

    [Fact]
    public async Task Mails_that_failed_are_told_of_and_others_are_not()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await graph.CommitAsync(Mail("sent", ReminderState.Sent));
        await graph.CommitAsync(Mail("dead", ReminderState.Dead));
        await graph.CommitAsync(Mail("bounced", ReminderState.Bounced));

        var told = await graph.SubscribeAsync(
            "subscription($since: String) { deliveryFailed(since: $since) { key givenUp reason attempts event { id } } }", Since(place)).TakeAsync(2);

        Assert.Equal(
            [
                """{"key":"dead","givenUp":true,"reason":"No such mailbox","attempts":0,"event":{"id":"Event:clinic-rivers-flu"}}""",
                """{"key":"bounced","givenUp":false,"reason":"No such mailbox","attempts":0,"event":{"id":"Event:clinic-rivers-flu"}}""",
            ],
            told.Select(each => each["data"]!["deliveryFailed"]!.ToJsonString()));
    }

    [Fact]
    public async Task An_import_is_told_of_until_it_is_done_and_one_of_another_register_is_not()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await ImportAsync(graph, Register.OdsBoards, "icb20260601.csv", "code,name,gss_code\r\nQZZ,NHS Somewhere Integrated Care Board,E54000099\r\n");
        await ImportAsync(graph, Register.Deprivation, "imd2019-lsoa20190926.csv", "lsoa_code,imd_decile\r\nE01000001,3\r\nE01000002,4\r\n");

        var told = await graph.SubscribeAsync(
            "subscription($since: String) { importProgress(register: DEPRIVATION, since: $since) { register fileName snapshotOn state written total } }", Since(place)).TakeAsync(1);

        Assert.Equal(
            """{"register":"DEPRIVATION","fileName":"imd2019-lsoa20190926.csv","snapshotOn":"2019-09-26","state":"DONE","written":2,"total":2}""",
            told[0]["data"]!["importProgress"]!.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("no cursor")]
    [InlineData("ZGVhZGJlZWYuMTc")]
    public async Task A_cursor_that_is_none_of_this_graph_is_refused_with_the_way_out(string cursor)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = Assert.Single(await graph.SubscribeAsync(Events, Since(cursor)).TakeAsync(2));

        Assert.Equal("BAD_USER_INPUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Contains("latestCursor", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event", "School:140196", "not an event")]
    [InlineData("event", "Event:no-such", "not an event")]
    [InlineData("organisation", "Event:clinic-rivers-flu", "not an organisation")]
    public async Task An_id_of_nothing_or_of_something_else_is_refused(string argument, string id, string why)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = Assert.Single(await graph.SubscribeAsync(Events, $$"""{ "{{argument}}": "{{id}}" }""").TakeAsync(2));

        Assert.Contains(why, (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None", "eventChanged { id }")]
    [InlineData("None", "deliverableChanged { id }")]
    [InlineData("Reader", "deliveryFailed { key }")]
    [InlineData("None", "importProgress { state }")]
    public async Task Who_may_not_have_a_stream_gets_none(string role, string field)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var answer = Assert.Single(await graph.SubscribeAsync($"subscription {{ {field} }}", user: With(role)).TakeAsync(2));

        Assert.Equal("FORBIDDEN", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_reader_is_told_of_changes_without_addresses()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var place = await graph.PlaceAsync();
        await graph.MoveAsync(LiveGraph.Goldsmith, "Hall 1");

        var told = await graph.SubscribeAsync(
            "subscription($since: String) { eventChanged(since: $since) { event { coordinators { person { name workEmail } } } } }", Since(place), With("Reader")).TakeAsync(1);

        Assert.Null(told[0]["errors"]);
        Assert.DoesNotContain('@', told[0].ToJsonString());
        Assert.Contains("\"workEmail\":null", told[0].ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task ImportAsync(ChangingGraph graph, Register register, string file, string text) =>
        await graph.Get<RegisterImporter>().RunAsync(
            new ImportRequest { Register = register, Content = new BytesContent(file, System.Text.Encoding.Latin1.GetBytes(text)) }, progress: null, TestContext.Current.CancellationToken);

    private static Delivery Mail(string key, ReminderState state)
    {
        var id = NodeId.Of(nameof(Delivery), key);
        return new()
        {
            Id = id,
            AggregateId = id,
            Source = Source.User,
            Kind = DeliveryKind.Reminder,
            ReminderIds = [],
            EventId = Id(LiveGraph.Rivers),
            State = state,
            Detail = "No such mailbox",
            DueAt = new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero),
        };
    }

    private static ClaimsPrincipal With(string role) => new(new ClaimsIdentity([new("sub", "somebody"), new("roles", role)], "test"));

    private static NodeId Id(string text) => NodeId.Parse(text, null);

    private static string Since(string cursor) => $$"""{ "since": "{{cursor}}" }""";

    private static string CursorOf(JsonNode result) => (string)result["data"]!["eventChanged"]!["cursor"]!;

    private static string IdOf(JsonNode result) => (string)result["data"]!["eventChanged"]!["id"]!;
}
