using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Api.Tests.Reminders;

public sealed class ReminderMutationTests
{
    private const string Clinic = "Event:clinic-rivers-flu";
    private const string Draft = """{ name: "Flu clinics", programmeId: "Programme:pop-up-immunisation-clinics", effectiveFrom: "2026-06-16", leads: [{ slot: "final", purpose: FINAL, offset: -1, unit: WORKING_DAYS }], recipients: [{ role: COORDINATOR }] }""";

    [Fact]
    public async Task A_rule_goes_live_once_its_preview_was_seen_and_decides_from_then_on()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var preview = await PreviewAsync(graph, Draft);

        var refused = await SendAsync(graph, "setReminderRule", $"""rule: {Draft}, previewToken: "guessed" """, "rule { id }");
        var set = await SendAsync(graph, "setReminderRule", $"""rule: {Draft}, previewToken: "{preview["previewToken"]}" """, "rule { id revisions { number isLive needsApproval } }");

        Assert.Equal("ValidationFailed", ErrorOf(refused));
        Assert.Null(set["errors"]);
        Assert.True((bool)set["rule"]!["revisions"]![0]!["isLive"]!);
        var why = await graph.RunAsync($$"""{ whyReminder(person: "Person:coordinator-rivers", event: "{{Clinic}}") { rules { rule { name } outcome } } }""");
        Assert.Equal("Every event LESS_SPECIFIC, Flu clinics DECIDES", string.Join(", ", why["data"]!["whyReminder"]!["rules"]!.AsArray().Select(rule => $"{rule!["rule"]!["name"]} {rule["outcome"]}")));
    }

    [Fact]
    public async Task A_preview_says_who_gets_what_and_when_and_writes_nothing()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var before = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);

        var answer = await graph.RunAsync($$"""{ previewReminders(input: { event: "{{Clinic}}" }) { events totalMails usualMails previewToken needsApproval mails { goes reason person { name } reminder { slot sendAt } because } } }""");

        var preview = answer["data"]!["previewReminders"]!;
        Assert.Equal(preview["mails"]!.AsArray().Count(mail => (bool)mail!["goes"]!), (int)preview["totalMails"]!);
        Assert.True((int)preview["totalMails"]! > 0);
        Assert.Null(preview["previewToken"]);
        Assert.Equal(before, await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_would_send_many_times_the_usual_waits_for_approval_and_goes_live_with_it()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var leads = string.Join(", ", Enumerable.Range(1, 20).Select(day => $$"""{ slot: "day-{{day}}", purpose: OTHER, offset: -{{day * 9}}, unit: HOURS }"""));
        var many = $$"""{ name: "Far too many", effectiveFrom: "2026-06-16", leads: [{{leads}}], recipients: [{ role: COORDINATOR }] }""";
        var preview = await PreviewAsync(graph, many);

        var set = await SendAsync(graph, "setReminderRule", $"""rule: {many}, previewToken: "{preview["previewToken"]}" """, "rule { id revisions { isLive needsApproval } } warnings");
        var approved = await SendAsync(graph, "approveReminders", $"""id: "{set["rule"]!["id"]}", approve: true""", "rule { revisions { isLive approvedBy } }");
        var again = await SendAsync(graph, "approveReminders", $"""id: "{set["rule"]!["id"]}", approve: true""", "rule { id }");

        Assert.True((bool)preview["needsApproval"]!);
        Assert.False((bool)set["rule"]!["revisions"]![0]!["isLive"]!);
        Assert.NotEmpty(set["warnings"]!.AsArray());
        Assert.True((bool)approved["rule"]!["revisions"]![0]!["isLive"]!);
        Assert.Equal("InvalidState", ErrorOf(again));
    }

    [Theory]
    [InlineData("""effectiveFrom: "2026-06-16" """, """effectiveFrom: "2026-06-15" """, "effectiveFrom")]
    [InlineData("recipients: [{ role: COORDINATOR }]", "recipients: []", "recipients")]
    [InlineData("""slot: "final" """, """slot: "The Final One" """, "slot")]
    [InlineData("offset: -1", "offset: -4000", "offset")]
    [InlineData("purpose: FINAL", "purpose: CANCELLED", "purpose")]
    public async Task A_draft_that_breaks_a_rule_is_refused_where_it_stands(string good, string bad, string field)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var draft = Draft.Replace(good.TrimEnd(), bad.TrimEnd(), StringComparison.Ordinal);
        Assert.NotEqual(Draft, draft);

        var payload = await SendAsync(graph, "setReminderRule", $"""rule: {draft}, previewToken: "x" """, "rule { id }", "... on ValidationFailed { path }");
        var preview = await graph.RunAsync($$"""{ previewReminders(input: { rule: {{draft}} }) { totalMails } }""");

        Assert.Contains(field, payload["errors"]![0]!["path"]!.AsArray().Select(part => (string?)part));
        Assert.Equal("BAD_USER_INPUT", (string?)preview["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task The_switch_holds_mails_back_and_lets_them_go()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);

        var stopped = await SendAsync(graph, "stopReminders", """reason: "A wrong address list" """, "control { stopped why }");
        var twice = await SendAsync(graph, "stopReminders", """reason: "Again" """, "control { stopped }");
        await bag.TickAsync();
        Assert.Empty(bag.Taken);
        var resumed = await SendAsync(graph, "resumeReminders", "", "control { stopped }");
        await bag.TickAsync();

        Assert.True((bool)stopped["control"]!["stopped"]!);
        Assert.Equal("InvalidState", ErrorOf(twice));
        Assert.False((bool)resumed["control"]!["stopped"]!);
        Assert.NotEmpty(bag.Taken);
        Assert.Equal(["stopReminders", "resumeReminders"], (await graph.AuditOfAsync(ReminderControl.OnlyId().Value)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Who_is_no_administrator_moves_no_switch()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = await graph.RunAsync("""mutation { stopReminders(input: { reason: "x" }) { control { stopped } } }""", user: WhyReminderTests.Account("Coordinator"));

        Assert.Equal("FORBIDDEN", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task What_a_person_wants_is_kept_and_shown()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var payload = await SendAsync(graph, "setReminderPreference", """personId: "Person:coordinator-rivers", topic: WEEKLY, wanted: false""", "preference { topic wanted since }");
        var nobody = await SendAsync(graph, "setReminderPreference", """personId: "Person:nobody", topic: WEEKLY, wanted: false""", "preference { topic }");
        var shown = await graph.RunAsync("""{ node(id: "Person:coordinator-rivers") { ... on Person { reminderPreferences { topic wanted } } } }""");

        Assert.False((bool)payload["preference"]!["wanted"]!);
        Assert.Equal("NotFound", ErrorOf(nobody));
        Assert.Equal("REMINDERS True, ATTENDANCE True, CHANGES True, WEEKLY False, REGISTERS True", string.Join(", ", shown["data"]!["node"]!["reminderPreferences"]!.AsArray().Select(each => $"{each!["topic"]} {(bool)each["wanted"]!}")));
    }

    [Fact]
    public async Task A_mail_that_was_given_up_needs_attention_and_is_tried_again_under_its_key()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph) { Answer = new SendResult.Permanent("550 No such user", RefusalCause.Message) };
        await bag.TickAsync();
        var dead = (await graph.RunAsync("{ deliveries(where: { state: { eq: DEAD } }, first: 1) { nodes { id reminders { event { id } } } } attention(where: { kinds: [FAILED_DELIVERY] }) { nodes { subject { ... on Event { id } } reason } } }"))["data"]!;
        var id = (string)dead["deliveries"]!["nodes"]![0]!["id"]!;
        Assert.NotEmpty(dead["attention"]!["nodes"]!.AsArray());

        bag.Answer = null;
        var retried = await SendAsync(graph, "retryDelivery", $"""id: "{id}" """, "delivery { id state retriedAt }");
        await bag.TickAsync();
        var sent = await graph.RunAsync($$"""{ deliveries(where: { id: { eq: "{{id}}" } }) { nodes { id state attempts { outcome } } } }""");
        var again = await SendAsync(graph, "retryDelivery", $"""id: "{id}" """, "delivery { id }");

        Assert.Equal("PLANNED", (string?)retried["delivery"]!["state"]);
        Assert.Equal("SENT", (string?)sent["data"]!["deliveries"]!["nodes"]![0]!["state"]);
        Assert.Equal(NodeId.Parse(id, null).Key, Assert.Single(bag.Taken).Reference);
        Assert.Equal("InvalidState", ErrorOf(again));
    }

    [Fact]
    public async Task A_mail_is_not_tried_again_after_its_event()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph) { Answer = new SendResult.Permanent("550 No such user", RefusalCause.Message) };
        await bag.TickAsync();
        var id = (string)(await graph.RunAsync("{ deliveries(where: { state: { eq: DEAD }, kind: { eq: REMINDER } }, first: 1) { nodes { id } } }"))["data"]!["deliveries"]!["nodes"]![0]!["id"]!;
        graph.Clock.Advance(TimeSpan.FromDays(90));

        Assert.Equal("InvalidState", ErrorOf(await SendAsync(graph, "retryDelivery", $"""id: "{id}" """, "delivery { id }")));
        Assert.Equal("NotFound", ErrorOf(await SendAsync(graph, "retryDelivery", """id: "Delivery:none" """, "delivery { id }")));
    }

    [Fact]
    public async Task A_suppressed_address_is_released_once_and_with_a_reason()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var address = (await graph.FindAsync<Person>("Person:coordinator-rivers")).WorkEmail!.Value;
        var id = Suppression.IdOf(address);
        await graph.CommitAsync(new Suppression { Id = id, AggregateId = id, Source = Source.User, Address = address, Since = graph.Clock.GetUtcNow(), Detail = "550" });

        var empty = await SendAsync(graph, "releaseSuppression", $"""id: "{id}", reason: " " """, "suppression { id }");
        var conflict = await SendAsync(graph, "releaseSuppression", $"""id: "{id}", reason: "x", expectedVersion: 9""", "suppression { id }");
        var released = await SendAsync(graph, "releaseSuppression", $"""id: "{id}", reason: "The mailbox is there again" """, "suppression { isInForce address }");
        var again = await SendAsync(graph, "releaseSuppression", $"""id: "{id}", reason: "x" """, "suppression { id }");

        Assert.Equal(("ValidationFailed", "VersionConflict", "InvalidState"), (ErrorOf(empty), ErrorOf(conflict), ErrorOf(again)));
        Assert.False((bool)released["suppression"]!["isInForce"]!);
    }

    [Fact]
    public async Task Whoever_was_told_of_an_event_is_told_that_it_was_moved_and_that_it_was_cancelled()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);
        var planned = await SendAsync(graph, "scheduleEvent", """partnershipId: "Partnership:walsall-healthcare", programmeId: "Programme:pop-up-immunisation-clinics", name: "MMR clinic", kind: POPUP_CLINIC, date: "2026-06-24", startTime: "09:00:00", endTime: "12:00:00", hostId: "School:140196", venue: "Hall", providerIds: ["NhsTrust:RBK"], services: [{ offer: MMR }] """, "event { id }");
        var id = (string)planned["event"]!["id"]!;
        for (var ticks = 0; ticks < 4; ticks++)
        {
            await bag.TickAsync();
            graph.Clock.Advance(TimeSpan.FromHours(6));
        }

        var told = (await bag.RemindersAsync(id)).Where(reminder => reminder.State.MeansTold()).Select(reminder => reminder.PersonId).ToHashSet();
        Assert.NotEmpty(told);
        await SendAsync(graph, "rescheduleEvent", $"""id: "{id}", date: "2026-07-01" """, "event { id }");
        await bag.TickAsync();
        Assert.Equal(told, (await bag.RemindersAsync(id)).Where(reminder => reminder is { Purpose: ReminderPurpose.Changed, State: ReminderState.Sent }).Select(reminder => reminder.PersonId).ToHashSet());
        Assert.DoesNotContain(await bag.RemindersAsync(id), reminder => reminder.ScheduleRevision == 0 && reminder.State == ReminderState.Planned);

        await SendAsync(graph, "cancelEvent", $"""id: "{id}", reason: "No vaccine" """, "event { id }");
        await bag.TickAsync();
        Assert.Equal(told.Count, bag.Taken.OfType<CancelledLetter>().Count());
        Assert.DoesNotContain(await bag.RemindersAsync(id), reminder => reminder.State == ReminderState.Planned);
    }

    [Fact]
    public async Task Everybody_says_for_themselves_what_they_want_and_for_nobody_else()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var reader = WhyReminderTests.Account("Reader", email: "coordinator.rivers@example.org");

        var own = await graph.RunAsync("""mutation { setReminderPreference(input: { personId: "Person:coordinator-rivers", topic: WEEKLY, wanted: false }) { preference { wanted } errors { __typename } } }""", user: reader);
        var others = await graph.RunAsync("""mutation { setReminderPreference(input: { personId: "Person:deputy-rivers", topic: WEEKLY, wanted: false }) { preference { wanted } } }""", user: reader);

        Assert.False((bool)own["data"]!["setReminderPreference"]!["preference"]!["wanted"]!);
        Assert.Equal("FORBIDDEN", (string?)others["errors"]![0]!["extensions"]!["code"]);
        Assert.Contains("being the person", (string?)others["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_declined_is_gone_and_its_next_revision_is_dropped()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var many = $$"""{ name: "Far too many", effectiveFrom: "2026-06-16", leads: [{{Leads(20)}}], recipients: [{ role: COORDINATOR }] }""";
        var made = await SendAsync(graph, "setReminderRule", $"""rule: {many}, previewToken: "{(await PreviewAsync(graph, many))["previewToken"]}" """, "rule { id }");
        var declined = await SendAsync(graph, "approveReminders", $"""id: "{made["rule"]!["id"]}", approve: false""", "rule { id }");

        var few = $$"""{ name: "Some", programmeId: "Programme:pop-up-immunisation-clinics", effectiveFrom: "2026-06-16", leads: [{{Leads(1)}}], recipients: [{ role: COORDINATOR }] }""";
        var live = (await SendAsync(graph, "setReminderRule", $"""rule: {few}, previewToken: "{(await PreviewAsync(graph, few))["previewToken"]}" """, "rule { id revisions { isLive } }"))["rule"]!;
        var revised = few.Replace("{ name", $$"""{ id: "{{live["id"]}}", name""", StringComparison.Ordinal).Replace(Leads(1), Leads(20), StringComparison.Ordinal);
        await SendAsync(graph, "setReminderRule", $"""rule: {revised}, previewToken: "{(await PreviewAsync(graph, revised))["previewToken"]}" """, "rule { id }");
        var dropped = await SendAsync(graph, "approveReminders", $"""id: "{live["id"]}", approve: false""", "rule { revisions { number isLive } }");

        Assert.Null(declined["errors"]);
        Assert.Null(declined["rule"]);
        Assert.True((bool)live["revisions"]![0]!["isLive"]!);
        Assert.Equal("""[{"number":1,"isLive":true}]""", dropped["rule"]!["revisions"]!.ToJsonString());

        static string Leads(int count) => string.Join(", ", Enumerable.Range(1, count).Select(day => $$"""{ slot: "day-{{day}}", purpose: OTHER, offset: -{{day * 9}}, unit: HOURS }"""));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Notices_that_wait_go_or_are_dropped_as_somebody_else_decides(bool approve)
    {
        await using var graph = await ChangingGraph.StartAsync();
        var one = await graph.FindAsync<Event>(Clinic);
        var approval = new BlastApproval
        {
            Id = BlastApproval.IdOf(one.Id, one.ScheduleRevision, ReminderPurpose.Changed),
            AggregateId = BlastApproval.IdOf(one.Id, one.ScheduleRevision, ReminderPurpose.Changed),
            Source = Domain.Source.User,
            SubjectId = one.Id,
            ScheduleRevision = one.ScheduleRevision,
            Purpose = ReminderPurpose.Changed,
            Mails = 51,
            Since = graph.Clock.GetUtcNow(),
        };
        await graph.CommitAsync(approval);

        var waits = await graph.RunAsync("{ reminderApprovals { id mails event { id } approved } }");
        var decided = await SendAsync(graph, "approveReminders", $"""id: "{approval.Id}", approve: {(approve ? "true" : "false")}, idempotencyKey: "k" """, "approval { approved decidedBy } rule { id }");
        var sentTwice = await SendAsync(graph, "approveReminders", $"""id: "{approval.Id}", approve: {(approve ? "true" : "false")}, idempotencyKey: "k" """, "approval { approved }");
        var again = await SendAsync(graph, "approveReminders", $"""id: "{approval.Id}", approve: true""", "approval { id }");
        var left = await graph.RunAsync("{ reminderApprovals { id } }");

        Assert.Equal(51, (int)Assert.Single(waits["data"]!["reminderApprovals"]!.AsArray())!["mails"]!);
        Assert.Equal(approve, (bool)decided["approval"]!["approved"]!);
        Assert.Null(sentTwice["errors"]);
        Assert.Equal("InvalidState", ErrorOf(again));
        Assert.Empty(left["data"]!["reminderApprovals"]!.AsArray());
    }

    [Fact]
    public async Task The_same_key_makes_a_rule_once_and_another_input_with_it_is_refused()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var token = (await PreviewAsync(graph, Draft))["previewToken"];

        var first = await SendAsync(graph, "setReminderRule", $"""rule: {Draft}, previewToken: "{token}", idempotencyKey: "k" """, "rule { id revisions { number } }");
        var again = await SendAsync(graph, "setReminderRule", $"""rule: {Draft}, previewToken: "{token}", idempotencyKey: "k" """, "rule { id revisions { number } }");
        var other = await SendAsync(graph, "setReminderRule", $"""rule: {Draft.Replace("Flu clinics", "Others", StringComparison.Ordinal)}, previewToken: "{token}", idempotencyKey: "k" """, "rule { id }");

        Assert.Equal(first["rule"]!.ToJsonString(), again["rule"]!.ToJsonString());
        Assert.Equal("IdempotencyKeyReused", ErrorOf(other));
    }

    [Theory]
    [InlineData("stopReminders", """reason: "A wrong list", idempotencyKey: "k" """)]
    [InlineData("setReminderPreference", """personId: "Person:coordinator-rivers", topic: WEEKLY, wanted: false, idempotencyKey: "k" """)]
    public async Task The_same_key_carries_it_out_once(string mutation, string input)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var first = await SendAsync(graph, mutation, input, "warnings");
        var after = await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken);
        var again = await SendAsync(graph, mutation, input, "warnings");

        Assert.Null(first["errors"]);
        Assert.Null(again["errors"]);
        Assert.Equal(after, await graph.Store.LatestChangeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reminder_that_nobody_was_found_for_goes_once_somebody_is_there()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var bag = new Mailbag(graph);
        await bag.TickAsync();
        bag.Taken.Clear();
        var slot = (await bag.RemindersAsync(Clinic)).First(reminder => reminder is { PersonId: null, State: ReminderState.Planned, Slot: "final" });
        var dead = slot with
        {
            Id = Reminder.IdOf(slot.RuleKey, slot.RuleRevision, slot.EventId, slot.ScheduleRevision, Reminder.NobodyOn(Domain.Side.Education), slot.Channel, slot.Slot),
            Version = 0,
            Side = Domain.Side.Education,
            State = ReminderState.Dead,
            Reason = ReminderReason.Nobody,
            NextAt = null,
        };
        await graph.CommitAsync(await graph.FindAsync<Event>(Clinic), dead);

        var wrong = await SendAsync(graph, "retryDelivery", $"""id: "{slot.Id}" """, "reminder { id }");
        var retried = await SendAsync(graph, "retryDelivery", $"""id: "{dead.Id}" """, "delivery { id } reminder { id state reason }");
        await bag.TickAsync();

        Assert.Equal("InvalidState", ErrorOf(wrong));
        Assert.Equal("PLANNED", (string?)retried["reminder"]!["state"]);
        Assert.NotEmpty(bag.Taken);
        Assert.DoesNotContain(await bag.RemindersAsync(Clinic), reminder => reminder.Id == dead.Id);
    }

    private static async Task<JsonNode> PreviewAsync(ChangingGraph graph, string draft)
    {
        var answer = await graph.RunAsync($$"""{ previewReminders(input: { rule: {{draft}} }) { events totalMails usualMails needsApproval previewToken } }""");
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]!["previewReminders"]!;
    }

    private static async Task<JsonNode> SendAsync(ChangingGraph graph, string mutation, string input, string fields, string ofErrors = "... on Error { message }")
    {
        var answer = await graph.RunAsync($$"""mutation { {{mutation}}(input: { {{input}} }) { {{fields}} errors { __typename {{ofErrors}} } } }""");
        Assert.Null(answer["errors"]?.ToJsonString());
        return answer["data"]![mutation]!;
    }

    private static string? ErrorOf(JsonNode payload) => (string?)payload["errors"]?[0]?["__typename"];
}
