using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;

namespace Partnership.Graph.Api.Tests.Mutations;

public sealed class EventMutationTests
{
    private const string Errors = """
        errors {
          ... on Error {
            code
            ... on NotFound { id }
            ... on VersionConflict { expectedVersion actualVersion }
            ... on InvalidState { state }
            ... on ValidationFailed { path }
            ... on IdempotencyKeyReused { idempotencyKey }
          }
        }
        """;

    private const string Clinic = """
        partnershipId: "Partnership:walsall-healthcare", programmeId: "Programme:pop-up-immunisation-clinics", name: "HPV clinic", kind: POPUP_CLINIC,
        date: "2026-07-08", startTime: "09:30:00", endTime: "12:00:00", hostId: "School:138591", venue: "Main hall",
        providerIds: ["NhsTrust:RBK"], invitedIds: ["School:140196"], services: [{ offer: HPV, yearGroups: [YEAR_6] }], capacity: 40,
        planned: [{ audience: PUPILS, yearGroup: YEAR_6, count: 30 }]
        """;

    [Fact]
    public async Task An_event_is_planned_confirmed_moved_held_and_completed_and_its_history_tells_it()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var planned = (await graph.RunAsync($$"""mutation { scheduleEvent(input: { {{Clinic}} }) { event { id version status } warnings } }"""))["data"]!["scheduleEvent"]!;
        var id = (string)planned["event"]!["id"]!;
        Assert.Equal("TENTATIVE", (string?)planned["event"]!["status"]);

        await graph.AssertAsync(
            $$"""
            mutation {
              confirmEvent(input: { id: "{{id}}", expectedVersion: 1 }) { event { status version } errors { __typename } warnings }
              rescheduleEvent(input: { id: "{{id}}", startTime: "13:00:00", reason: "Assembly", expectedVersion: 2 }) {
                event { status scheduleRevision startTime endTime startsAt version } errors { __typename } warnings
              }
            }
            """,
            """
            {
              "data": {
                "confirmEvent": { "event": { "status": "CONFIRMED", "version": 2 }, "errors": null, "warnings": [] },
                "rescheduleEvent": {
                  "event": { "status": "CONFIRMED", "scheduleRevision": 1, "startTime": "13:00:00", "endTime": "15:30:00", "startsAt": "2026-07-08T12:00:00Z", "version": 3 },
                  "errors": null, "warnings": []
                }
              }
            }
            """);

        graph.Clock.Advance(TimeSpan.FromDays(22.5));
        await graph.AssertAsync(
            $$"""
            mutation {
              completeEvent(input: { id: "{{id}}", attendance: [{ audience: PUPILS, yearGroup: YEAR_6, count: 27 }, { audience: PARENTS, count: 2 }] }) {
                event { status attendance { audience yearGroup planned actual } history { nodes { action reason } } }
                errors { __typename }
              }
            }
            """,
            """
            {
              "data": {
                "completeEvent": {
                  "event": {
                    "status": "COMPLETED",
                    "attendance": [
                      { "audience": "PUPILS", "yearGroup": "YEAR_6", "planned": 30, "actual": 27 },
                      { "audience": "PARENTS", "yearGroup": null, "planned": null, "actual": 2 }
                    ],
                    "history": {
                      "nodes": [
                        { "action": "completeEvent", "reason": null },
                        { "action": "rescheduleEvent", "reason": "Assembly" },
                        { "action": "confirmEvent", "reason": null },
                        { "action": "scheduleEvent", "reason": null }
                      ]
                    }
                  },
                  "errors": null
                }
              }
            }
            """);
    }

    [Fact]
    public async Task Lists_of_events_follow_a_move_and_a_cancellation()
    {
        await using var graph = await ChangingGraph.StartAsync();
        const string Next = """{ school(urn: "138591") { upcomingEvents(first: 1) { nodes { id startsAt } } } }""";
        Assert.Equal("Event:clinic-goldsmith-flu", (string?)(await graph.RunAsync(Next))["data"]!["school"]!["upcomingEvents"]!["nodes"]![0]!["id"]);

        await graph.RunAsync("""mutation { rescheduleEvent(input: { id: "Event:clinic-goldsmith-flu", date: "2026-06-17" }) { warnings } }""");
        Assert.StartsWith("2026-06-17", (string?)(await graph.RunAsync(Next))["data"]!["school"]!["upcomingEvents"]!["nodes"]![0]!["startsAt"]);

        await graph.RunAsync("""mutation { cancelEvent(input: { id: "Event:clinic-goldsmith-flu", reason: "Strike" }) { warnings } }""");
        Assert.NotEqual("Event:clinic-goldsmith-flu", (string?)(await graph.RunAsync(Next))["data"]!["school"]!["upcomingEvents"]!["nodes"]![0]!["id"]);
        Assert.Equal((EventStatus.Cancelled, "Strike", Source.User), await StatusAsync(graph, "Event:clinic-goldsmith-flu"));
    }

    [Fact]
    public async Task An_event_that_is_planned_twice_with_one_key_is_planned_once()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var plan = $$"""mutation { scheduleEvent(input: { {{Clinic}}, idempotencyKey: "july" }) { event { id } {{Errors}} } }""";

        var first = await graph.RunAsync(plan);
        Assert.Equal(first.ToJsonString(), (await graph.RunAsync(plan)).ToJsonString());
        var other = await graph.RunAsync(plan.Replace("HPV clinic", "Another clinic", StringComparison.Ordinal));
        Assert.Equal("""[{"code":"IDEMPOTENCY_KEY_REUSED","idempotencyKey":"july"}]""", other["data"]!["scheduleEvent"]!["errors"]!.ToJsonString());
    }

    public static TheoryData<string, string> Refusals => new()
    {
        { """scheduleEvent(input: { partnershipId: "Partnership:nobody", name: "x", kind: HEALTH_FAIR, date: "2026-07-08", startTime: "09:00:00", endTime: "10:00:00", hostId: "School:138591", venue: "Hall" })""", """[{"code":"NOT_FOUND","id":"Partnership:nobody"}]""" },
        { """scheduleEvent(input: { partnershipId: "Partnership:example-sleep-well", name: "x", kind: HEALTH_FAIR, date: "2026-07-08", startTime: "09:00:00", endTime: "10:00:00", hostId: "School:138591", venue: "Hall" })""", """[{"code":"INVALID_STATE","state":"ENDED"}]""" },
        { """scheduleEvent(input: { partnershipId: "Partnership:walsall-healthcare", name: " ", kind: HEALTH_FAIR, date: "2027-03-28", startTime: "01:30:00", endTime: "10:00:00", hostId: "School:138591", venue: "Hall", invitedIds: ["School:138591"] })""", """[{"code":"VALIDATION_FAILED","path":["input","startTime"]},{"code":"VALIDATION_FAILED","path":["input","invitedIds","0"]},{"code":"VALIDATION_FAILED","path":["input","name"]}]""" },
        { """confirmEvent(input: { id: "Event:nobody" })""", """[{"code":"NOT_FOUND","id":"Event:nobody"}]""" },
        { """confirmEvent(input: { id: "Event:clinic-goldsmith-community", expectedVersion: 5 })""", """[{"code":"VERSION_CONFLICT","expectedVersion":5,"actualVersion":1}]""" },
        { """confirmEvent(input: { id: "Event:clinic-goldsmith-flu" })""", """[{"code":"INVALID_STATE","state":"CONFIRMED"}]""" },
        { """confirmEvent(input: { id: "Event:clinic-goldsmith-community", idempotencyKey: "" })""", """[{"code":"VALIDATION_FAILED","path":["input","idempotencyKey"]}]""" },
        { """rescheduleEvent(input: { id: "School:138591" })""", """[{"code":"NOT_FOUND","id":"School:138591"}]""" },
        { """rescheduleEvent(input: { id: "Event:clinic-goldsmith-flu", expectedVersion: 2 })""", """[{"code":"VERSION_CONFLICT","expectedVersion":2,"actualVersion":1}]""" },
        { """rescheduleEvent(input: { id: "Event:clinic-rivers-mmr", venue: "Gym" })""", """[{"code":"INVALID_STATE","state":"COMPLETED"}]""" },
        { """rescheduleEvent(input: { id: "Event:clinic-goldsmith-flu", date: "2026-06-15" })""", """[{"code":"VALIDATION_FAILED","path":["input","date"]}]""" },
        { """cancelEvent(input: { id: "Event:nobody", reason: "x" })""", """[{"code":"NOT_FOUND","id":"Event:nobody"}]""" },
        { """cancelEvent(input: { id: "Event:clinic-goldsmith-flu", reason: "x", expectedVersion: 9 })""", """[{"code":"VERSION_CONFLICT","expectedVersion":9,"actualVersion":1}]""" },
        { """cancelEvent(input: { id: "Event:clinic-rivers-evening", reason: "x" })""", """[{"code":"INVALID_STATE","state":"CANCELLED"}]""" },
        { """cancelEvent(input: { id: "Event:clinic-goldsmith-flu", reason: " " })""", """[{"code":"VALIDATION_FAILED","path":["input","reason"]}]""" },
        { """completeEvent(input: { id: "Event:nobody", attendance: [] })""", """[{"code":"NOT_FOUND","id":"Event:nobody"}]""" },
        { """completeEvent(input: { id: "Event:clinic-goldsmith-flu", attendance: [], expectedVersion: 3 })""", """[{"code":"VERSION_CONFLICT","expectedVersion":3,"actualVersion":1}]""" },
        { """completeEvent(input: { id: "Event:clinic-goldsmith-community", attendance: [] })""", """[{"code":"INVALID_STATE","state":"TENTATIVE"}]""" },
        { """completeEvent(input: { id: "Event:clinic-goldsmith-flu", attendance: [] })""", """[{"code":"INVALID_STATE","state":"CONFIRMED"}]""" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_stands_in_the_way_is_in_the_payload(string mutation, string errors)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var response = await graph.RunAsync($$"""mutation { result: {{mutation}} { event { id } {{Errors}} } }""");

        Assert.Null(response["errors"]?.ToJsonString());
        Assert.Equal($$"""{"event":null,"errors":{{errors}}}""", response["data"]!["result"]!.ToJsonString());
    }

    [Fact]
    public async Task Head_counts_that_cannot_be_are_refused_where_they_stand()
    {
        await using var graph = await ChangingGraph.StartAsync();
        graph.Clock.Advance(TimeSpan.FromDays(3));

        var response = await graph.RunAsync(
            $$"""
            mutation {
              completeEvent(input: { id: "Event:clinic-goldsmith-flu", attendance: [{ audience: STAFF, count: -1 }, { audience: PUPILS, yearGroup: YEAR_9, count: 1 }] }) { event { id } {{Errors}} }
            }
            """);

        Assert.Equal(
            """[{"code":"VALIDATION_FAILED","path":["input","attendance","0","count"]},{"code":"VALIDATION_FAILED","path":["input","attendance","1","yearGroup"]}]""",
            response["data"]!["completeEvent"]!["errors"]!.ToJsonString());
    }

    private static async Task<(EventStatus, string?, Source)> StatusAsync(ChangingGraph graph, string id) =>
        await graph.FindAsync<Event>(id) is var happening ? (happening.Status, happening.CancelledReason, happening.Source) : default;
}
