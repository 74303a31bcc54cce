using System.Security.Claims;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>The sample operations that change something, each on a graph of its own.</summary>
public sealed class SampleMutationTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "add-a-person", """{ "name": "Coordinator, Rivers Primary Academy office", "workEmail": "Office.Rivers@example.org", "organisationId": "School:140196", "roleAccount": true }""" },
        { "agree-to-a-deliverable", """{ "id": "Deliverable:academy-principles", "onBehalfOf": "EDUCATION", "expectedVersion": 1 }""" },
        { "assign-a-role", """{ "personId": "Person:deputy-rivers", "role": "COORDINATOR", "scopeId": "Event:clinic-rivers-flu", "deputyId": "Person:coordinator-rivers" }""" },
        { "cancel-an-event", """{ "id": "Event:clinic-goldsmith-flu", "reason": "The vaccine has not arrived." }""" },
        { "confirm-an-event", """{ "id": "Event:clinic-goldsmith-community", "expectedVersion": 1 }""" },
        { "correct-an-organisation", """{ "organisationId": "School:138591", "fields": [{ "field": "NAME", "value": "Goldsmith Primary" }], "reason": "So it says on the gate." }""" },
        { "enrol-a-school", """{ "programmeId": "Programme:pop-up-immunisation-clinics", "schoolId": "School:149751", "from": "2026-09-01" }""" },
        { "hold-back-all-mails", """{ "reason": "A wrong list of addresses" }""" },
        { "move-an-event", """{ "id": "Event:clinic-goldsmith-flu", "date": "2026-06-30", "startTime": "13:00:00", "reason": "The hall is used for examinations." }""" },
        { "plan-an-event", """{ "partnershipId": "Partnership:walsall-healthcare", "programmeId": "Programme:pop-up-immunisation-clinics", "name": "MMR clinic", "kind": "POPUP_CLINIC", "date": "2026-07-08", "startTime": "09:00:00", "endTime": "12:00:00", "hostId": "School:140196", "venue": "Hall", "providerIds": ["NhsTrust:RBK"], "services": [{ "offer": "MMR" }], "idempotencyKey": "mmr-rivers-july" }""" },
        { "propose-a-deliverable", """{ "partnershipId": "Partnership:walsall-healthcare", "title": "A leaflet for parents", "acceptanceCriterion": "Printed, and read by five parents", "dueOn": "2026-09-30", "idempotencyKey": "leaflet" }""" },
        { "say-what-mails-you-want", """{ "personId": "Person:coordinator-rivers", "topic": "WEEKLY", "wanted": false }""" },
        { "set-away", """{ "personId": "Person:coordinator-rivers", "away": [{ "from": "2026-07-20", "until": "2026-08-14" }], "deputyId": "Person:deputy-rivers" }""" },
        { "take-a-programme-further", """{ "id": "Programme:asthma-friendly-schools", "decision": "ADVANCE", "reason": "Inhaler technique is up" }""" },
    };

    /// <summary>
    /// Every sample that changes something; <c>complete-an-event</c> needs an event that was held, <c>send-a-test-reminder</c> somebody to send to, see below, and those about a school that goes
    /// on under another number are tried in <see cref="Registers.SchoolThatConvertsTests"/>.
    /// </summary>
    public static IEnumerable<string> Names => [.. Samples.Select(row => row.Data.Item1), "complete-an-event", "send-a-test-reminder", .. Registers.SchoolThatConvertsTests.Operations];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_that_changes_something_does_so(string operation, string input)
    {
        await using var graph = await ChangingGraph.StartAsync();

        await RunAsync(graph, operation, input);
    }

    [Fact]
    public async Task An_event_is_completed_once_it_was_held()
    {
        await using var graph = await ChangingGraph.StartAsync();
        graph.Clock.Advance(TimeSpan.FromDays(3.5));

        await RunAsync(graph, "complete-an-event", """
            {
              "id": "Event:feelings-lesson-goldsmith",
              "attendance": [{ "audience": "PUPILS", "yearGroup": "YEAR_3", "count": 28 }],
              "encounters": [{ "setting": "SCHOOL", "professionsMet": ["Wellbeing practitioner"], "twoWay": true, "taskWithFeedback": false, "outcomesDefined": true, "yearGroups": ["YEAR_3"] }]
            }
            """);
    }

    [Fact]
    public async Task A_test_reminder_goes_to_whoever_asks()
    {
        await using var graph = await ChangingGraph.StartAsync();

        await RunAsync(graph, "send-a-test-reminder", """{ "eventId": "Event:clinic-rivers-flu", "purpose": "FINAL" }""", Reminders.WhyReminderTests.Account("Coordinator", email: "coordinator.rivers@example.org"));
    }

    private static async Task RunAsync(ChangingGraph graph, string operation, string input, ClaimsPrincipal? user = null)
    {
        var response = await graph.RunAsync(SchemaFiles.Operation(operation), $$"""{ "input": {{input}} }""", user);

        Assert.Null(response["errors"]?.ToJsonString());
        var payload = response["data"]!.AsObject().Single().Value!.AsObject();
        Assert.Null(payload["errors"]?.ToJsonString());
        Assert.NotNull(payload.First().Value);
    }
}
