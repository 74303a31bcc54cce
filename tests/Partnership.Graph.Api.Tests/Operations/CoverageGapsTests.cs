using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class CoverageGapsTests(SeededGraph graph)
{
    [Fact]
    public Task Schools_with_nothing_in_an_area_are_counted_and_named() => graph.AssertAsync(
        SchemaFiles.Operation("coverage-gaps"),
        "{}",
        """
            {
              "data": {
                "coverageGaps": {
                  "asOf": "2026-06-16",
                  "areas": [
                    {
                      "area": "PREVENTION",
                      "withNothing": {"numerator": 2, "denominator": 15, "share": 0.13333333333333333},
                      "illustrative": {"numerator": 12, "denominator": 15},
                      "schools": {
                        "nodes": [
                          {"urn": "137773", "name": "Kingswinford Academy"},
                          {"urn": "136618", "name": "Windsor High School and Sixth Form"}
                        ],
                        "pageInfo": {
                          "hasNextPage": false,
                          "endCursor": "WyJTY2hvb2wuTm9ybWFsaXNlZE5hbWUiLCJ3aW5kc29yIGhpZ2ggc2Nob29sIGFuZCBzaXh0aCBmb3JtIiwiU2Nob29sOjEzNjYxOCJd"
                        }
                      }
                    },
                    {
                      "area": "COMMUNITY_HEALTH_SERVICES",
                      "withNothing": {"numerator": 13, "denominator": 15, "share": 0.8666666666666667},
                      "illustrative": {"numerator": 0, "denominator": 2},
                      "schools": {
                        "nodes": [
                          {"urn": "146443", "name": "Cheslyn Hay Academy"},
                          {"urn": "142278", "name": "Clayton Hall Academy"},
                          {"urn": "142964", "name": "Colley Lane Primary Academy"},
                          {"urn": "144988", "name": "Great Wyrley Academy"},
                          {"urn": "143012", "name": "Greenways Primary Academy"}
                        ],
                        "pageInfo": {
                          "hasNextPage": true,
                          "endCursor": "WyJTY2hvb2wuTm9ybWFsaXNlZE5hbWUiLCJncmVlbndheXMgcHJpbWFyeSBhY2FkZW15IiwiU2Nob29sOjE0MzAxMiJd"
                        }
                      }
                    },
                    {
                      "area": "WORKFORCE_DEVELOPMENT",
                      "withNothing": {"numerator": 10, "denominator": 15, "share": 0.6666666666666666},
                      "illustrative": {"numerator": 2, "denominator": 6},
                      "schools": {
                        "nodes": [
                          {"urn": "146443", "name": "Cheslyn Hay Academy"},
                          {"urn": "142278", "name": "Clayton Hall Academy"},
                          {"urn": "142964", "name": "Colley Lane Primary Academy"},
                          {"urn": "138591", "name": "Goldsmith Primary Academy"},
                          {"urn": "144988", "name": "Great Wyrley Academy"}
                        ],
                        "pageInfo": {
                          "hasNextPage": true,
                          "endCursor": "WyJTY2hvb2wuTm9ybWFsaXNlZE5hbWUiLCJncmVhdCB3eXJsZXkgYWNhZGVteSIsIlNjaG9vbDoxNDQ5ODgiXQ"
                        }
                      }
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public async Task Those_with_nothing_are_the_schools_that_take_part_in_no_programme_of_the_area()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              coverageGaps(areas: [PREVENTION]) { areas { withNothing { numerator denominator } schools(first: 100) { nodes { urn } } } }
              schools(first: 100, where: { status: { in: [OPEN, CLOSING] } }) { nodes { urn programmes { nodes { area stage } } } }
            }
            """);
        var data = JsonNode.Parse(response)!["data"]!;
        var gap = data["coverageGaps"]!["areas"]![0]!;
        var all = data["schools"]!["nodes"]!.AsArray();
        var without = all.Where(school => !school!["programmes"]!["nodes"]!.AsArray()
            .Any(programme => (string?)programme!["area"] == "PREVENTION" && (string?)programme["stage"] is not ("IDEA" or "PAUSED" or "STOPPED")));

        Assert.Equal(without.Select(school => (string?)school!["urn"]), gap["schools"]!["nodes"]!.AsArray().Select(school => (string?)school!["urn"]));
        Assert.Equal((without.Count(), all.Count), ((int)gap["withNothing"]!["numerator"]!, (int)gap["withNothing"]!["denominator"]!));
    }

    [Theory]
    [InlineData("areas: []", "areas")]
    [InlineData("areas: [PREVENTION, PREVENTION]", "areas")]
    [InlineData("sources: []", "sources")]
    public async Task A_list_of_nothing_or_with_something_twice_is_refused(string arguments, string argument)
    {
        var (response, sent) = await graph.RunAsync($$"""{ coverageGaps({{arguments}}) { asOf } }""");
        var extensions = JsonNode.Parse(response)!["errors"]![0]!["extensions"]!;

        Assert.Equal(("BAD_USER_INPUT", argument, 0), ((string?)extensions["code"], (string?)extensions["argument"], sent));
    }
}
