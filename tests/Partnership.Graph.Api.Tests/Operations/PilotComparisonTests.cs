using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class PilotComparisonTests(SeededGraph graph)
{
    [Fact]
    public Task A_pilot_stands_beside_its_roll_out() => graph.AssertAsync(
        SchemaFiles.Operation("pilot-beside-roll-out"),
        "{}",
        """
            {
              "data": {
                "pilotComparison": {
                  "asOf": "2026-06-16",
                  "generations": 1,
                  "pilot": {
                    "programme": {"name": "Primary school careers pilot", "stage": "CO_DESIGN"},
                    "schools": {"numerator": 2, "denominator": 2},
                    "events": {"numerator": 1, "denominator": 3},
                    "measured": {"numerator": 0, "denominator": 0},
                    "total": {
                      "came": {"value": 19, "withheld": null},
                      "expected": {"value": 20, "withheld": null},
                      "attendanceRate": 0.95
                    },
                    "terms": [
                      {
                        "term": {"academicYear": "2025/26", "term": "SUMMER"},
                        "came": {"value": 19, "withheld": null},
                        "expected": {"value": 20, "withheld": null}
                      }
                    ]
                  },
                  "rollOut": {
                    "programme": {"name": "Primary school careers across the county", "stage": "IDEA"},
                    "schools": {"numerator": 0, "denominator": 2},
                    "events": {"numerator": 0, "denominator": 1},
                    "measured": {"numerator": 0, "denominator": 0},
                    "total": {
                      "came": {"value": 0, "withheld": null},
                      "expected": {"value": 0, "withheld": null},
                      "attendanceRate": null
                    },
                    "terms": []
                  },
                  "comparable": {"numerator": 0, "denominator": 0},
                  "measures": []
                }
              }
            }
            """);

    [Theory]
    [InlineData("primary-careers-county", "primary-careers-pilot", "WRONG_WAY_ROUND", "Primary school careers across the county grew out of Primary school careers pilot. Exchange the two.")]
    [InlineData("primary-careers-pilot", "pop-up-immunisation-clinics", "NOT_LINKED", "Pop-up immunisation clinics in Blakenall did not grow out of Primary school careers pilot. See predecessor and successors of a programme.")]
    [InlineData("primary-careers-pilot", "primary-careers-pilot", "SAME_PROGRAMME", "Both programmes are Programme:primary-careers-pilot. Give a pilot and what grew out of it.")]
    [InlineData("none", "primary-careers-pilot", "PILOT_NOT_FOUND", "There is no programme Programme:none. Take the id from a list of programmes.")]
    [InlineData("primary-careers-pilot", "none", "ROLL_OUT_NOT_FOUND", "There is no programme Programme:none. Take the id from a list of programmes.")]
    public async Task What_is_no_pilot_and_roll_out_is_refused_with_a_reason(string pilot, string rollOut, string reason, string message)
    {
        var (response, _) = await graph.RunAsync(
            SchemaFiles.Operation("pilot-beside-roll-out"), $$"""{ "pilot": "Programme:{{pilot}}", "rollOut": "Programme:{{rollOut}}" }""");
        var refusal = JsonNode.Parse(response)!["data"]!["pilotComparison"]!;

        Assert.Equal((reason, message), ((string?)refusal["reason"], (string?)refusal["message"]));
    }

    [Fact]
    public async Task Without_what_is_made_up_there_is_nothing_to_compare()
    {
        var (response, _) = await graph.RunAsync(SchemaFiles.Operation("pilot-beside-roll-out"), """{ "sources": ["CASE_STUDY", "USER"] }""");
        var comparison = JsonNode.Parse(response)!["data"]!["pilotComparison"]!;

        Assert.Equal("""{"value":0,"withheld":null}""", comparison["pilot"]!["total"]!["came"]!.ToJsonString());
    }
}
