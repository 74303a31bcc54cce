using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class GatsbyCoverageTests(SeededGraph graph)
{
    [Fact]
    public Task Schools_with_meaningful_encounters_are_counted_by_benchmark() => graph.AssertAsync(
        SchemaFiles.Operation("gatsby-coverage"),
        "{}",
        """
            {
              "data": {
                "gatsbyCoverage": {
                  "asOf": "2026-06-16",
                  "from": "2025-09-01",
                  "to": "2026-06-16",
                  "benchmarks": [
                    {
                      "benchmark": 5,
                      "counts": {"numerator": 1, "denominator": 8, "share": 0.125},
                      "nearlyCounts": {"numerator": 0, "denominator": 8, "share": 0},
                      "illustrative": {"numerator": 2, "denominator": 2}
                    },
                    {
                      "benchmark": 6,
                      "counts": {"numerator": 2, "denominator": 8, "share": 0.25},
                      "nearlyCounts": {"numerator": 1, "denominator": 8, "share": 0.125},
                      "illustrative": {"numerator": 2, "denominator": 2}
                    }
                  ]
                }
              }
            }
            """);

    [Theory]
    [InlineData("""from: "2026-02-01", to: "2026-01-31" """, "from")]
    [InlineData("""to: "2100-01-01" """, "to")]
    [InlineData("sources: []", "sources")]
    public async Task What_cannot_be_is_refused(string arguments, string argument)
    {
        var (response, sent) = await graph.RunAsync($$"""{ gatsbyCoverage({{arguments}}) { asOf } }""");
        var extensions = JsonNode.Parse(response)!["errors"]![0]!["extensions"]!;

        Assert.Equal(("BAD_USER_INPUT", argument, 0), ((string?)extensions["code"], (string?)extensions["argument"], sent));
    }
}
