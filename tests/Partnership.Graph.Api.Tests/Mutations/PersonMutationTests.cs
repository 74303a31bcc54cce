namespace Partnership.Graph.Api.Tests.Mutations;

public sealed class PersonMutationTests
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

    [Fact]
    public async Task A_person_is_added_given_a_role_and_a_deputy_and_the_role_ends()
    {
        await using var graph = await ChangingGraph.StartAsync();
        var person = (await graph.RunAsync("""mutation { createPerson(input: { name: "A. Nurse", workEmail: "A.Nurse@example.org", organisationId: "NhsTrust:RBK" }) { person { id workEmail version roleAccount } errors { __typename } warnings } }"""))["data"]!["createPerson"]!;
        var id = (string)person["person"]!["id"]!;
        Assert.Equal("""{"workEmail":"a.nurse@example.org","version":1,"roleAccount":false}""", new System.Text.Json.Nodes.JsonObject(person["person"]!.AsObject().Skip(1).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))).ToJsonString());

        var assigned = (await graph.RunAsync($$"""mutation { assignRole(input: { personId: "{{id}}", role: CLINICIAN, scopeId: "Event:clinic-goldsmith-flu", expectedVersion: 1 }) { roleAssignment { id role from until scope { ... on Event { name } } person { version } } {{Errors}} } }"""))["data"]!["assignRole"]!;
        var role = (string)assigned["roleAssignment"]!["id"]!;
        Assert.Equal(("2026-06-16", null, 2), ((string?)assigned["roleAssignment"]!["from"], (string?)assigned["roleAssignment"]!["until"], (int)assigned["roleAssignment"]!["person"]!["version"]!));

        await graph.AssertAsync(
            $$"""
            mutation {
              setAway(input: { personId: "{{id}}", away: [{ from: "2026-07-01", until: "2026-07-03" }], deputyId: "Person:deputy-walsall-healthcare" }) {
                person { roles { role deputy { id } away { from until } } } {{Errors}} warnings
              }
              updatePerson(input: { id: "{{id}}", jobTitle: "Nurse", organisationId: null }) { person { name jobTitle organisation { id } } {{Errors}} }
              endRole(input: { id: "{{role}}", until: "2026-06-30", reason: "Secondment over" }) { roleAssignment { until version history { totalCount nodes { action reason } } } {{Errors}} }
            }
            """,
            """
            {
              "data": {
                "setAway": {
                  "person": { "roles": [{ "role": "CLINICIAN", "deputy": { "id": "Person:deputy-walsall-healthcare" }, "away": [{ "from": "2026-07-01", "until": "2026-07-03" }] }] },
                  "errors": null, "warnings": []
                },
                "updatePerson": { "person": { "name": "A. Nurse", "jobTitle": "Nurse", "organisation": null }, "errors": null },
                "endRole": {
                  "roleAssignment": {
                    "until": "2026-06-30", "version": 3,
                    "history": { "totalCount": 3, "nodes": [{ "action": "endRole", "reason": "Secondment over" }, { "action": "setAway", "reason": null }, { "action": "assignRole", "reason": null }] }
                  },
                  "errors": null
                }
              }
            }
            """);
    }

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "person", """createPerson(input: { name: "x", organisationId: "School:100000" })""", """[{"code":"NOT_FOUND","id":"School:100000"}]""" },
        { "person", """createPerson(input: { name: " ", workEmail: "COORDINATOR.rivers@example.org", organisationId: "School:140196" })""", """[{"code":"VALIDATION_FAILED","path":["input","workEmail"]},{"code":"VALIDATION_FAILED","path":["input","name"]}]""" },
        { "person", """updatePerson(input: { id: "Person:nobody" })""", """[{"code":"NOT_FOUND","id":"Person:nobody"}]""" },
        { "person", """updatePerson(input: { id: "Person:coordinator-rivers", name: "x", expectedVersion: 4 })""", """[{"code":"VERSION_CONFLICT","expectedVersion":4,"actualVersion":1}]""" },
        { "person", """updatePerson(input: { id: "Person:coordinator-rivers", workEmail: "coordinator.goldsmith@example.org" })""", """[{"code":"VALIDATION_FAILED","path":["input","workEmail"]}]""" },
        { "roleAssignment", """assignRole(input: { personId: "Person:nobody", role: LEAD, scopeId: "School:140196" })""", """[{"code":"NOT_FOUND","id":"Person:nobody"}]""" },
        { "roleAssignment", """assignRole(input: { personId: "Person:deputy-rivers", role: LEAD, scopeId: "Programme:nothing" })""", """[{"code":"NOT_FOUND","id":"Programme:nothing"}]""" },
        { "roleAssignment", """assignRole(input: { personId: "Person:deputy-rivers", role: LEAD, scopeId: "Programme:lunchtime-step-challenge" })""", """[{"code":"INVALID_STATE","state":"STOPPED"}]""" },
        { "roleAssignment", """assignRole(input: { personId: "Person:deputy-rivers", role: LEAD, scopeId: "Deliverable:nothing" })""", """[{"code":"NOT_FOUND","id":"Deliverable:nothing"}]""" },
        { "roleAssignment", """assignRole(input: { personId: "Person:deputy-rivers", role: CHIEF_EXECUTIVE, scopeId: "Event:clinic-rivers-flu", deputyId: "Person:deputy-rivers" })""", """[{"code":"VALIDATION_FAILED","path":["input","deputyId"]},{"code":"VALIDATION_FAILED","path":["input","scopeId"]}]""" },
        { "roleAssignment", """assignRole(input: { personId: "Person:coordinator-rivers", role: COORDINATOR, scopeId: "School:140196", expectedVersion: 2 })""", """[{"code":"VERSION_CONFLICT","expectedVersion":2,"actualVersion":1}]""" },
        { "roleAssignment", """endRole(input: { id: "RoleAssignment:nobody" })""", """[{"code":"NOT_FOUND","id":"RoleAssignment:nobody"}]""" },
        { "roleAssignment", """endRole(input: { id: "Person:coordinator-rivers" })""", """[{"code":"NOT_FOUND","id":"Person:coordinator-rivers"}]""" },
        { "person", """setAway(input: { personId: "Person:nobody", away: [] })""", """[{"code":"NOT_FOUND","id":"Person:nobody"}]""" },
        { "person", """setAway(input: { personId: "Person:coordinator-rivers", away: [{ from: "2026-07-01", until: "2026-07-05" }, { from: "2026-07-05", until: "2026-07-06" }], deputyId: "Person:coordinator-rivers" })""", """[{"code":"VALIDATION_FAILED","path":["input","away","1"]},{"code":"VALIDATION_FAILED","path":["input","deputyId"]}]""" },
        { "person", """setAway(input: { personId: "Person:deputy-rivers", away: [] })""", """[{"code":"VALIDATION_FAILED","path":["input","personId"]}]""" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_stands_in_the_way_is_in_the_payload(string node, string mutation, string errors)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var response = await graph.RunAsync($$"""mutation { result: {{mutation}} { {{node}} { id } {{Errors}} } }""");

        Assert.Null(response["errors"]?.ToJsonString());
        Assert.Equal($$"""{"{{node}}":null,"errors":{{errors}}}""", response["data"]!["result"]!.ToJsonString());
    }

    [Fact]
    public async Task An_address_that_is_none_never_reaches_the_decision()
    {
        await using var graph = await ChangingGraph.StartAsync();

        var response = await graph.RunAsync("""mutation { createPerson(input: { name: "x", workEmail: "x at y" }) { person { id } } }""");

        Assert.Contains("x at y", response["errors"]![0]!["message"]!.ToString(), StringComparison.Ordinal);
    }
}
