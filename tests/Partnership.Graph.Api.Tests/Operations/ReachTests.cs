using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class ReachTests(SeededGraph graph)
{
    [Fact]
    public Task Reach_comes_by_area_and_term() => graph.AssertAsync(
        SchemaFiles.Operation("reach-by-area-and-term"),
        "{}",
        """
            {
              "data": {
                "reach": {
                  "asOf": "2026-06-16",
                  "from": "2025-09-01",
                  "to": "2026-06-16",
                  "sources": ["GIAS", "ODS", "IMD", "GOV_UK", "CASE_STUDY", "ILLUSTRATIVE", "USER"],
                  "total": {"came": {"value": 1145, "withheld": null}, "expected": {"value": 1465, "withheld": null}, "attendanceRate": 0.7815699658703071, "illustrative": {"numerator": 52, "denominator": 52, "share": 1}},
                  "groups": [
                    {"area": "PREVENTION", "term": {"academicYear": "2025/26", "term": "SPRING"}, "came": {"value": 41, "withheld": null}, "expected": {"value": 60, "withheld": null}, "attendanceRate": 0.6833333333333333, "illustrative": {"numerator": 2, "denominator": 2}},
                    {"area": "PREVENTION", "term": {"academicYear": "2025/26", "term": "SUMMER"}, "came": {"value": 361, "withheld": null}, "expected": {"value": 406, "withheld": null}, "attendanceRate": 0.8891625615763546, "illustrative": {"numerator": 12, "denominator": 12}},
                    {"area": "COMMUNITY_HEALTH_SERVICES", "term": {"academicYear": "2025/26", "term": "SUMMER"}, "came": {"value": 254, "withheld": null}, "expected": {"value": 470, "withheld": null}, "attendanceRate": 0.5404255319148936, "illustrative": {"numerator": 21, "denominator": 21}},
                    {"area": "WORKFORCE_DEVELOPMENT", "term": {"academicYear": "2025/26", "term": "AUTUMN"}, "came": {"value": 55, "withheld": null}, "expected": {"value": 55, "withheld": null}, "attendanceRate": 1, "illustrative": {"numerator": 2, "denominator": 2}},
                    {"area": "WORKFORCE_DEVELOPMENT", "term": {"academicYear": "2025/26", "term": "SPRING"}, "came": {"value": 339, "withheld": null}, "expected": {"value": 368, "withheld": null}, "attendanceRate": 0.9211956521739131, "illustrative": {"numerator": 5, "denominator": 5}},
                    {"area": "WORKFORCE_DEVELOPMENT", "term": {"academicYear": "2025/26", "term": "SUMMER"}, "came": {"value": 78, "withheld": null}, "expected": {"value": 86, "withheld": null}, "attendanceRate": 0.9069767441860465, "illustrative": {"numerator": 8, "denominator": 8}},
                    {"area": null, "term": {"academicYear": "2025/26", "term": "SPRING"}, "came": {"value": 11, "withheld": null}, "expected": {"value": 12, "withheld": null}, "attendanceRate": 0.9166666666666666, "illustrative": {"numerator": 1, "denominator": 1}},
                    {"area": null, "term": {"academicYear": "2025/26", "term": "SUMMER"}, "came": {"value": 6, "withheld": null}, "expected": {"value": 8, "withheld": null}, "attendanceRate": 0.75, "illustrative": {"numerator": 1, "denominator": 1}}
                  ]
                }
              }
            }
            """);

    [Theory]
    [InlineData("AREA", 4, 2)]
    [InlineData("SCHOOL", 10, 2)]
    [InlineData("SCHOOL_TRUST", 2, 3)]
    [InlineData("LOCAL_AUTHORITY", 5, 2)]
    [InlineData("YEAR_GROUP", 13, 1)]
    [InlineData("TERM", 3, 1)]
    [InlineData("EVENT_KIND", 9, 1)]
    public async Task Every_dimension_adds_up_the_same_head_counts(string dimension, int groups, int storeQueries)
    {
        var (response, sent) = await graph.RunAsync(
            $$"""
            { reach(groupBy: [{{dimension}}]) {
                total { came { value } expected { value } }
                groups { area school { urn } schoolTrust { uid } localAuthority localAuthorityCode yearGroup term { academicYear term } eventKind came { value } expected { value } }
            } }
            """);
        var reach = JsonNode.Parse(response)!["data"]!["reach"]!;
        var all = reach["groups"]!.AsArray();

        Assert.Equal((groups, storeQueries), (all.Count, sent));
        Assert.Equal((1145, 1465), ((int)reach["total"]!["came"]!["value"]!, (int)reach["total"]!["expected"]!["value"]!));
        Assert.Equal((1145, 1465), (all.Sum(group => (int)group!["came"]!["value"]!), all.Sum(group => (int)group!["expected"]!["value"]!)));
    }

    [Fact]
    public Task Small_numbers_take_what_would_give_them_away_with_them() => graph.AssertAsync(
        """{ reach(groupBy: [SCHOOL, YEAR_GROUP], audiences: [PUPILS], from: "2026-06-01") { total { came { value withheld } attendanceRate } groups { school { urn } yearGroup came { value withheld } } } }""",
        "{}",
        """
            {
              "data": {
                "reach": {
                  "total": {"came": {"value": 236, "withheld": null}, "attendanceRate": null},
                  "groups": [
                    {"school": {"urn": "136618"}, "yearGroup": "YEAR_12", "came": {"value": 19, "withheld": null}},
                    {"school": {"urn": "137773"}, "yearGroup": "YEAR_10", "came": {"value": 15, "withheld": null}},
                    {"school": {"urn": "138591"}, "yearGroup": "YEAR_3", "came": {"value": null, "withheld": "SMALL_NUMBER"}},
                    {"school": {"urn": "138591"}, "yearGroup": "YEAR_5", "came": {"value": null, "withheld": "SMALL_NUMBER"}},
                    {"school": {"urn": "140196"}, "yearGroup": "RECEPTION", "came": {"value": null, "withheld": "SMALL_NUMBER"}},
                    {"school": {"urn": "140196"}, "yearGroup": "YEAR_1", "came": {"value": null, "withheld": "SMALL_NUMBER"}},
                    {"school": null, "yearGroup": "YEAR_5", "came": {"value": 56, "withheld": null}},
                    {"school": null, "yearGroup": "YEAR_9", "came": {"value": 131, "withheld": null}}
                  ]
                }
              }
            }
            """);

    [Theory]
    [InlineData("groupBy: []", "groupBy", "Argument 'groupBy' is an empty list; it has at least one item. Name what you want, or leave the argument out where it may be.")]
    [InlineData("groupBy: [AREA, TERM, AREA]", "groupBy", "Argument 'groupBy' names something more than once; each item stands once. Name it once.")]
    [InlineData("groupBy: [AREA], sources: [USER, USER]", "sources", "Argument 'sources' names something more than once; each item stands once. Name it once.")]
    [InlineData("""groupBy: [AREA], from: "2026-02-01", to: "2026-01-31" """, "from", "Argument 'from' is 2026-02-01, after the last day, 2026-01-31; an interval begins before it ends. Swap them, or give a later 'to'.")]
    [InlineData("""groupBy: [AREA], from: "1999-12-31" """, "from", "Argument 'from' is 1999-12-31; figures are about days from 2000-01-01 to 2099-12-31. Give a day between them.")]
    [InlineData("""groupBy: [AREA], to: "2100-01-01" """, "to", "Argument 'to' is 2100-01-01; figures are about days from 2000-01-01 to 2099-12-31. Give a day between them.")]
    public async Task Reach_refuses_what_cannot_be(string arguments, string argument, string message)
    {
        var (response, sent) = await graph.RunAsync($$"""{ reach({{arguments}}) { asOf } }""");
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Equal(message, (string?)error["message"]);
        Assert.Equal(("BAD_USER_INPUT", argument, "reach"), ((string?)error["extensions"]!["code"], (string?)error["extensions"]!["argument"], (string?)error["path"]![0]));
        Assert.Equal(0, sent);
    }

    [Fact]
    public Task Without_what_is_made_up_nothing_of_the_seed_is_left() => graph.AssertAsync(
            """{ reach(groupBy: [AREA], from: "2024-09-01", sources: [CASE_STUDY, USER]) { asOf from to sources groups { area } total { came { value withheld } attendanceRate illustrative { numerator denominator share } } } }""",
            "{}",
            """
                {
                  "data": {
                    "reach": {
                      "asOf": "2026-06-16",
                      "from": "2024-09-01",
                      "to": "2026-06-16",
                      "sources": ["CASE_STUDY", "USER"],
                      "groups": [],
                      "total": {"came": {"value": 0, "withheld": null}, "attendanceRate": null, "illustrative": {"numerator": 0, "denominator": 0, "share": null}}
                    }
                  }
                }
                """);
}
