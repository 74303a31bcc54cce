using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class PartnershipPathTests(SeededGraph graph)
{
    [Fact]
    public Task A_school_is_connected_with_a_board_through_its_trust() => graph.AssertAsync(
        SchemaFiles.Operation("how-are-they-connected"),
        "{}",
        """
            {
              "data": {
                "partnershipPath": {
                  "asOf": "2026-06-16",
                  "length": 2,
                  "hasMore": false,
                  "paths": [
                    {
                      "hops": [
                        {
                          "from": {"name": "Goldsmith Primary Academy"},
                          "to": {"name": "Windsor Academy Trust"},
                          "edges": [
                            {
                              "__typename": "SharedPartnership",
                              "partnership": {"name": "Windsor Academy Trust and Walsall Healthcare", "source": "CASE_STUDY"},
                              "people": [
                                {
                                  "role": "COORDINATOR",
                                  "person": {"name": "Coordinator, Walsall Healthcare", "workEmail": "coordinator.walsall-healthcare@example.org"}
                                },
                                {
                                  "role": "COORDINATOR",
                                  "person": {
                                    "name": "Coordinator, Windsor Academy Trust",
                                    "workEmail": "coordinator.windsor-academy-trust@example.org"
                                  }
                                }
                              ]
                            },
                            {
                              "__typename": "SchoolInTrust",
                              "people": [
                                {
                                  "role": "COORDINATOR",
                                  "person": {"name": "Coordinator, Goldsmith Primary Academy", "workEmail": "coordinator.goldsmith@example.org"}
                                },
                                {
                                  "role": "COORDINATOR",
                                  "person": {
                                    "name": "Coordinator, Windsor Academy Trust",
                                    "workEmail": "coordinator.windsor-academy-trust@example.org"
                                  }
                                }
                              ]
                            }
                          ]
                        },
                        {
                          "from": {"name": "Windsor Academy Trust"},
                          "to": {"name": "NHS Staffordshire and Stoke-on-Trent Integrated Care Board"},
                          "edges": [
                            {
                              "__typename": "SharedPartnership",
                              "partnership": {"name": "Windsor Academy Trust and Staffordshire and Stoke-on-Trent", "source": "CASE_STUDY"},
                              "people": [
                                {
                                  "role": "COORDINATOR",
                                  "person": {
                                    "name": "Coordinator, Staffordshire and Stoke-on-Trent Integrated Care Board",
                                    "workEmail": "coordinator.staffordshire-and-stoke@example.org"
                                  }
                                },
                                {
                                  "role": "COORDINATOR",
                                  "person": {
                                    "name": "Coordinator, Windsor Academy Trust",
                                    "workEmail": "coordinator.windsor-academy-trust@example.org"
                                  }
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }
              }
            }
            """);

    [Fact]
    public async Task Nothing_is_found_beyond_the_depth()
    {
        var (response, _) = await graph.RunAsync(SchemaFiles.Operation("how-are-they-connected"), """{ "maxDepth": 1 }""");

        Assert.Equal("""{"asOf":"2026-06-16","length":null,"hasMore":false,"paths":[]}""", JsonNode.Parse(response)!["data"]!["partnershipPath"]!.ToJsonString());
    }

    [Fact]
    public async Task Both_ways_are_the_same_path_turned_round()
    {
        var there = await HopsAsync("School:138591", "NhsTrust:RXK");
        var back = await HopsAsync("NhsTrust:RXK", "School:138591");

        Assert.Equal(["School:138591 SchoolTrust:5361", "SchoolTrust:5361 NhsTrust:RXK"], there);
        Assert.Equal(["NhsTrust:RXK SchoolTrust:5361", "SchoolTrust:5361 School:138591"], back);
    }

    [Theory]
    [InlineData("School:100000", "NhsTrust:RXK", 3, "from", "Argument 'from' is School:100000, and there is no organisation with this id. Find the organisation with search(text:), and give its id.")]
    [InlineData("NhsTrust:RXK", "Partnership:walsall-healthcare", 3, "to", "Argument 'to' is Partnership:walsall-healthcare, and there is no organisation with this id. Find the organisation with search(text:), and give its id.")]
    [InlineData("NhsTrust:RXK", "NhsTrust:RXK", 3, "to", "Argument 'to' is NhsTrust:RXK, the same as 'from'; a path leads from one organisation to another. Give two ids.")]
    [InlineData("School:138591", "NhsTrust:RXK", 0, "maxDepth", "Argument 'maxDepth' is 0; a path has 1 to 4 hops. Give a number between them.")]
    [InlineData("School:138591", "NhsTrust:RXK", 5, "maxDepth", "Argument 'maxDepth' is 5; a path has 1 to 4 hops. Give a number between them.")]
    public Task What_cannot_be_searched_is_refused(string from, string to, int maxDepth, string argument, string message) => graph.AssertAsync(
        "query ($from: ID!, $to: ID!, $depth: Int!) { partnershipPath(from: $from, to: $to, maxDepth: $depth) { length } }",
        $$"""{ "from": "{{from}}", "to": "{{to}}", "depth": {{maxDepth}} }""",
        $$"""
            {
              "errors": [
                {
                  "message": "{{message}}",
                  "locations": [{ "line": 1, "column": 46 }],
                  "path": ["partnershipPath"],
                  "extensions": { "code": "BAD_USER_INPUT", "argument": "{{argument}}" }
                }
              ],
              "data": null
            }
            """);

    private async Task<IEnumerable<string>> HopsAsync(string from, string to)
    {
        var (response, _) = await graph.RunAsync(
            $$"""{ partnershipPath(from: "{{from}}", to: "{{to}}") { paths { hops { from { id } to { id } } } } }""");
        var path = Assert.Single(JsonNode.Parse(response)!["data"]!["partnershipPath"]!["paths"]!.AsArray())!;
        return path["hops"]!.AsArray().Select(hop => $"{hop!["from"]!["id"]} {hop["to"]!["id"]}");
    }
}
