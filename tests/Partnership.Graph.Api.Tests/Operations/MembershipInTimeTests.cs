using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class MembershipInTimeTests(SeededGraph graph)
{
    [Theory]
    [InlineData("2023-12-31", 12)]
    [InlineData("2024-01-01", 15)]
    public Task A_trust_has_the_schools_of_the_day_asked_for(string day, int schools) => graph.AssertAsync(
        """query ($day: Date!) { schoolTrust(uid: "5361") { schools(at: $day) { totalCount } } }""",
        $$"""{ "day": "{{day}}" }""",
        $$"""{ "data": { "schoolTrust": { "schools": { "totalCount": {{schools}} } } } }""");

    [Fact]
    public Task A_school_that_joined_later_was_in_no_trust_before() => graph.AssertAsync(
        """{ school(urn: "145047") { before: trust(at: "2023-12-31") { uid } since: trust(at: "2024-01-01") { uid } } }""",
        "{}",
        """{ "data": { "school": { "before": null, "since": { "uid": "5361" } } } }""");

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        var (response, queries) = await graph.RunAsync(
            """query ($day: Date!) { schoolTrust(uid: "5361") { schools(at: $day) { totalCount } } }""",
            """{ "day": "2024-02-30" }""");

        Assert.Contains("a day such as 2026-06-16", response, StringComparison.Ordinal);
        Assert.Equal(0, queries);
    }

    [Fact]
    public Task A_school_knows_where_it_comes_from_through_all_changes() => graph.AssertAsync(
        SchemaFiles.Operation("lineage-of-a-school"),
        "{}",
        """
            {
              "data": {
                "school": {
                  "name": "Clayton Hall Academy",
                  "status": "OPEN",
                  "lineage": {
                    "predecessors": [
                      {
                        "generation": 1,
                        "link": {
                          "kind": "SUCCESSION",
                          "on": "2015-09-01",
                          "predecessorUrn": "124412",
                          "predecessor": {"name": "Clayton Hall Business and Language College", "status": "CLOSED"}
                        }
                      }
                    ],
                    "inPlace": [{"urn": "142278", "name": "Clayton Hall Academy"}]
                  }
                }
              }
            }
            """);

    [Fact]
    public Task A_school_that_was_replaced_names_the_one_in_its_place_from_that_day() => graph.AssertAsync(
        """
        {
          school(urn: "124412") {
            before: lineage(at: "2015-08-31") { successors { generation } inPlace { urn } }
            since: lineage(at: "2015-09-01") { successors { generation link { successorUrn } } inPlace { urn } }
          }
        }
        """,
        "{}",
        """
            {
              "data": {
                "school": {
                  "before": { "successors": [], "inPlace": [{ "urn": "124412" }] },
                  "since": { "successors": [{ "generation": 1, "link": { "successorUrn": "142278" } }], "inPlace": [{ "urn": "142278" }] }
                }
              }
            }
            """);

    [Fact]
    public async Task The_lineages_of_many_schools_are_one_query_a_generation()
    {
        var (response, queries) = await graph.RunAsync("{ schools(where: { status: { eq: OPEN } }, first: 15) { nodes { lineage { predecessors { generation } successors { generation } } } } }");

        Assert.DoesNotContain("\"errors\"", response, StringComparison.Ordinal);
        Assert.Equal(3, queries);
    }
}
