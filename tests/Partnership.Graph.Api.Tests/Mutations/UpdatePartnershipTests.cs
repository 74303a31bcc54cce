using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;

namespace Partnership.Graph.Api.Tests.Mutations;

public sealed class UpdatePartnershipTests
{
    private const string Dudley = "Partnership:dudley-group";

    [Fact]
    public async Task What_is_given_is_changed_and_the_rest_stays()
    {
        await using var graph = await ChangingGraph.StartAsync();

        await graph.AssertAsync(
            """
            mutation {
              updatePartnership(input: { id: "Partnership:dudley-group", name: " Windsor and Dudley ", reviewDueOn: "2026-12-01", focusLimit: 3 }) {
                partnership { name reviewDueOn focusLimit status areas source asOf version health: members(side: HEALTH) { organisation { id } } }
                errors { ... on Error { code } }
                warnings
              }
            }
            """,
            """
            {
              "data": {
                "updatePartnership": {
                  "partnership": {
                    "name": "Windsor and Dudley", "reviewDueOn": "2026-12-01", "focusLimit": 3, "status": "ACTIVE",
                    "areas": ["PREVENTION", "COMMUNITY_HEALTH_SERVICES", "WORKFORCE_DEVELOPMENT"],
                    "source": "USER", "asOf": "2026-06-16", "version": 2,
                    "health": [{ "organisation": { "id": "NhsTrust:RNA" } }]
                  },
                  "errors": null,
                  "warnings": []
                }
              }
            }
            """);
    }

    [Fact]
    public async Task Who_changed_what_and_why_is_in_the_audit()
    {
        await using var graph = await ChangingGraph.StartAsync();

        await graph.RunAsync("""mutation { updatePartnership(input: { id: "Partnership:dudley-group", status: PAUSED, reason: "Winter pressure" }) { warnings } }""");

        var entry = Assert.Single(await graph.AuditOfAsync(Dudley));
        Assert.Equal(("development", "updatePartnership", "Winter pressure", graph.Clock.GetUtcNow()), (entry.Actor, entry.Action, entry.Reason, entry.At));
        Assert.Equal(
            [new AuditedField("asOf", "\"2024-05-16\"", "\"2026-06-16\""), new("source", "\"CASE_STUDY\"", "\"USER\""), new("status", "\"ACTIVE\"", "\"PAUSED\"")],
            entry.Fields);
    }

    [Theory]
    [InlineData("""id: "Partnership:nobody" """, """{ "code": "NOT_FOUND", "id": "Partnership:nobody", "message": "There is no Partnership:nobody." }""")]
    [InlineData("""id: "School:138591" """, """{ "code": "NOT_FOUND", "id": "School:138591", "message": "There is no School:138591." }""")]
    [InlineData("""id: "Partnership:dudley-group", name: "x", expectedVersion: 7""", """{ "code": "VERSION_CONFLICT", "expectedVersion": 7, "actualVersion": 1, "message": "It has changed meanwhile: version 7 was expected, it is at 1. Read it again and decide again." }""")]
    [InlineData("""id: "Partnership:dudley-group", status: PROPOSED, reason: "No" """, """{ "code": "INVALID_STATE", "state": "ACTIVE", "message": "A partnership that is ACTIVE does not become PROPOSED; it can become PAUSED or ENDED." }""")]
    [InlineData("""id: "Partnership:dudley-group", name: "  " """, """{ "code": "VALIDATION_FAILED", "path": ["input", "name"], "message": "'name' is empty; write 1 to 200 characters." }""")]
    public async Task What_stands_in_the_way_is_in_the_payload_and_nothing_is_written(string input, string error)
    {
        await using var graph = await ChangingGraph.StartAsync();

        await graph.AssertAsync(
            $$"""
            mutation {
              updatePartnership(input: { {{input}} }) {
                partnership { id }
                errors {
                  ... on Error { code }
                  ... on NotFound { id }
                  ... on VersionConflict { expectedVersion actualVersion }
                  ... on InvalidState { state }
                  ... on ValidationFailed { path }
                  ... on Error { message }
                }
                warnings
              }
            }
            """,
            $$"""{ "data": { "updatePartnership": { "partnership": null, "errors": [{{error}}], "warnings": [] } } }""");
        Assert.Equal((1, Source.CaseStudy), ((await graph.FindAsync<Partnership>(Dudley)).Version, (await graph.FindAsync<Partnership>(Dudley)).Source));
    }

    [Fact]
    public async Task What_changes_nothing_writes_nothing()
    {
        await using var graph = await ChangingGraph.StartAsync();

        await graph.AssertAsync(
            """mutation { updatePartnership(input: { id: "Partnership:dudley-group", status: ACTIVE }) { partnership { version source } errors { __typename } } }""",
            """{ "data": { "updatePartnership": { "partnership": { "version": 1, "source": "CASE_STUDY" }, "errors": null } } }""");
        Assert.Empty(await graph.AuditOfAsync(Dudley));
    }
}
