using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class DeliverableHealthTests(SeededGraph graph)
{
    [Fact]
    public Task Deliverables_of_the_year_are_judged_in_all_and_by_partnership() => graph.AssertAsync(
        SchemaFiles.Operation("deliverable-health"),
        "{}",
        """
            {
              "data": {
                "deliverableHealth": {
                  "asOf": "2026-06-16",
                  "dueFrom": "2025-09-01",
                  "dueTo": "2026-08-31",
                  "total": {
                    "agreed": {"numerator": 11, "denominator": 14, "share": 0.7857142857142857},
                    "delivered": {"numerator": 5, "denominator": 14, "share": 0.35714285714285715},
                    "inTime": {"numerator": 5, "denominator": 5, "share": 1},
                    "evidenced": {"numerator": 3, "denominator": 5, "share": 0.6},
                    "overdue": {"numerator": 1, "denominator": 9, "share": 0.1111111111111111},
                    "dropped": {"numerator": 1, "denominator": 15},
                    "illustrative": {"numerator": 15, "denominator": 15}
                  },
                  "partnerships": [
                    {
                      "partnership": {"name": "Birmingham NHS Academy"},
                      "figures": {"delivered": {"numerator": 0, "denominator": 1}, "overdue": {"numerator": 0, "denominator": 1}}
                    },
                    {
                      "partnership": {"name": "Example: Healthy Halesowen"},
                      "figures": {"delivered": {"numerator": 0, "denominator": 0}, "overdue": {"numerator": 0, "denominator": 0}}
                    },
                    {
                      "partnership": {"name": "Knowledge sharing: Windsor Academy Trust and four NHS trusts of the Midlands"},
                      "figures": {"delivered": {"numerator": 1, "denominator": 1}, "overdue": {"numerator": 0, "denominator": 0}}
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Sandwell and West Birmingham"},
                      "figures": {"delivered": {"numerator": 2, "denominator": 5}, "overdue": {"numerator": 0, "denominator": 3}}
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Staffordshire and Stoke-on-Trent"},
                      "figures": {"delivered": {"numerator": 0, "denominator": 2}, "overdue": {"numerator": 0, "denominator": 2}}
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and The Dudley Group"},
                      "figures": {"delivered": {"numerator": 1, "denominator": 1}, "overdue": {"numerator": 0, "denominator": 0}}
                    },
                    {
                      "partnership": {"name": "Windsor Academy Trust and Walsall Healthcare"},
                      "figures": {"delivered": {"numerator": 1, "denominator": 4}, "overdue": {"numerator": 1, "denominator": 3}}
                    }
                  ]
                }
              }
            }
            """);

    [Theory]
    [InlineData("""dueFrom: "2026-09-01" """, "dueFrom", "Argument 'dueFrom' is 2026-09-01, after the last day, 2026-08-31; an interval begins before it ends. Swap them, or give a later 'dueTo'.")]
    [InlineData("""dueTo: "1900-01-01" """, "dueTo", "Argument 'dueTo' is 1900-01-01; figures are about days from 2000-01-01 to 2099-12-31. Give a day between them.")]
    [InlineData("sources: []", "sources", "Argument 'sources' is an empty list; it has at least one item. Name what you want, or leave the argument out where it may be.")]
    public async Task What_cannot_be_is_refused(string arguments, string argument, string message)
    {
        var (response, _) = await graph.RunAsync($$"""{ deliverableHealth({{arguments}}) { asOf } }""");
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Equal((message, "BAD_USER_INPUT", argument), ((string?)error["message"], (string?)error["extensions"]!["code"], (string?)error["extensions"]!["argument"]));
    }
}
