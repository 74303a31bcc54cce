using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class AttentionTests(SeededGraph graph)
{
    [Fact]
    public Task What_needs_a_coordinator_says_why_and_what_to_do() => graph.AssertAsync(
        SchemaFiles.Operation("what-needs-attention"),
        "{}",
        """
            {
              "data": {
                "attention": {
                  "totalCount": 2,
                  "pageInfo": {
                    "hasNextPage": false,
                    "endCursor": "WyJBdHRlbnRpb24uRHVlT24sS2luZCIsIjIwMjYtMDYtMTEiLCJPdmVyZHVlRGVsaXZlcmFibGUiLCJEZWxpdmVyYWJsZTpjbGluaWMtY29uc2VudC1wcm9jZXNzIl0"
                  },
                  "nodes": [
                    {
                      "key": "NoCoordinator.Programme:birmingham-nhs-academy",
                      "kind": "NO_COORDINATOR",
                      "severity": "MEDIUM",
                      "dueOn": null,
                      "reason": "Nobody coordinates the programme Birmingham NHS Academy. Assign a coordinator.",
                      "partnership": {"name": "Birmingham NHS Academy"},
                      "closing": null
                    },
                    {
                      "key": "OverdueDeliverable.Deliverable:clinic-consent-process",
                      "kind": "OVERDUE_DELIVERABLE",
                      "severity": "MEDIUM",
                      "dueOn": "2026-06-11",
                      "reason": "\"One consent process for both schools\" was due on 11 June 2026 and is not delivered. Deliver it, agree on a later day or drop it.",
                      "partnership": {"name": "Windsor Academy Trust and Walsall Healthcare"},
                      "closing": null
                    }
                  ]
                }
              }
            }
            """);

    [Theory]
    [InlineData("""{ "where": { "kinds": ["OVERDUE_DELIVERABLE"] } }""", 1)]
    [InlineData("""{ "where": { "organisation": "SchoolTrust:5361" } }""", 2)]
    [InlineData("""{ "where": { "organisation": "School:138591" } }""", 1)]
    [InlineData("""{ "where": { "partnership": "Partnership:walsall-healthcare", "dueOn": { "lt": "2026-06-12" } } }""", 1)]
    [InlineData("""{ "where": { "dueOn": { "gt": "2026-06-11" } } }""", 0)]
    public async Task It_can_be_narrowed(string variables, int items)
    {
        var (response, _) = await graph.RunAsync(SchemaFiles.Operation("what-needs-attention"), variables);

        Assert.Equal(items, JsonNode.Parse(response)!["data"]!["attention"]!["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public Task Its_subject_can_be_read() => graph.AssertAsync(
        "{ attention(order: [{ kind: ASC }], first: 1) { nodes { subject { ... on Deliverable { title programme { name } } } } } }",
        "{}",
        """
            {
              "data": {
                "attention": {
                  "nodes": [
                    { "subject": { "title": "One consent process for both schools", "programme": { "name": "Pop-up immunisation clinics in Blakenall" } } }
                  ]
                }
              }
            }
            """);

    [Theory]
    [InlineData("where: { kinds: [] }", "where.kinds")]
    [InlineData("where: { severities: [HIGH, HIGH] }", "where.severities")]
    [InlineData("where: { organisation: \"Event:1\" }", "where.organisation")]
    [InlineData("where: { partnership: \"School:138591\" }", "where.partnership")]
    [InlineData("where: { dueOn: { gt: \"2026-02-01\", lt: \"2026-01-01\" } }", "where.dueOn")]
    [InlineData("order: [{ dueOn: ASC }, { dueOn: DESC }]", "order")]
    [InlineData("first: 101", "first")]
    [InlineData("after: \"WyJBdHRlbnRpb24uRHVlT24sS2luZCIsIjIwMjYtMDYtMTEiLCIxIiwiU2Nob29sOjEiXQ\"", "after")]
    public async Task What_cannot_be_is_refused(string arguments, string argument)
    {
        var (response, _) = await graph.RunAsync($$"""{ attention({{arguments}}) { totalCount } }""");
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Equal("""["attention"]""", error["path"]!.ToJsonString());
        Assert.Equal(("BAD_USER_INPUT", argument), ((string?)error["extensions"]!["code"], (string?)error["extensions"]!["argument"]));
    }
}
