using System.Text.Json.Nodes;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class AcademicPeriodTests(SeededGraph graph)
{
    [Theory]
    [InlineData("{ startYear: 2025 }", "2025-09-01", "2026-08-31")]
    [InlineData("{ startYear: 2025, term: AUTUMN }", "2025-09-01", "2025-12-31")]
    [InlineData("{ startYear: 2025, term: SPRING }", "2026-01-01", "2026-03-31")]
    [InlineData("{ startYear: 2025, term: SUMMER }", "2026-04-01", "2026-08-31")]
    public Task Every_figure_can_be_asked_for_a_year_or_a_term(string during, string from, string to) => graph.AssertAsync(
        $$"""
        {
          reach(groupBy: [AREA], during: {{during}}) { from to }
          deliverableHealth(during: {{during}}) { from: dueFrom to: dueTo }
          gatsbyCoverage(during: {{during}}) { from to }
          coverageGaps(during: {{during}}) { from to }
        }
        """,
        "{}",
        $$"""
            {
              "data": {
                "reach": { "from": "{{from}}", "to": "{{to}}" },
                "deliverableHealth": { "from": "{{from}}", "to": "{{to}}" },
                "gatsbyCoverage": { "from": "{{from}}", "to": "{{to}}" },
                "coverageGaps": { "from": "{{from}}", "to": "{{to}}" }
              }
            }
            """);

    [Fact]
    public async Task The_terms_of_a_year_add_up_to_the_year()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              year: deliverableHealth(during: { startYear: 2025 }) { ...Whole }
              autumn: deliverableHealth(during: { startYear: 2025, term: AUTUMN }) { ...Whole }
              spring: deliverableHealth(during: { startYear: 2025, term: SPRING }) { ...Whole }
              summer: deliverableHealth(during: { startYear: 2025, term: SUMMER }) { ...Whole }
            }
            fragment Whole on DeliverableHealth { total { dropped { denominator } } }
            """);
        int Deliverables(string period) => JsonNode.Parse(response)!["data"]![period]!["total"]!["dropped"]!["denominator"]!.GetValue<int>();

        Assert.True(Deliverables("year") > 0);
        Assert.Equal(Deliverables("year"), Deliverables("autumn") + Deliverables("spring") + Deliverables("summer"));
    }

    [Fact]
    public async Task A_period_before_a_programme_began_has_more_gaps_than_today()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              today: coverageGaps(areas: [PREVENTION]) { asOf from to areas { withNothing { numerator denominator } } }
              before: coverageGaps(areas: [PREVENTION], during: { startYear: 2001 }) { areas { withNothing { numerator denominator } } }
            }
            """);
        var data = JsonNode.Parse(response)!["data"]!;
        int Without(string alias) => data[alias]!["areas"]![0]!["withNothing"]!["numerator"]!.GetValue<int>();

        Assert.Equal(("2026-06-16", "2026-06-16", "2026-06-16"), ((string?)data["today"]!["asOf"], (string?)data["today"]!["from"], (string?)data["today"]!["to"]));
        Assert.True(Without("before") > Without("today"), response);
    }

    [Theory]
    [InlineData("""reach(groupBy: [AREA], during: { startYear: 2025 }, from: "2026-01-01") { asOf }""", "Argument 'during' was given together with 'from'; a figure is about a period or about days. Give one of them.")]
    [InlineData("""deliverableHealth(during: { startYear: 2025 }, dueTo: "2026-01-01") { asOf }""", "Argument 'during' was given together with 'dueTo'; a figure is about a period or about days. Give one of them.")]
    [InlineData("coverageGaps(during: { startYear: 1999 }) { asOf }", "Argument 'during' begins in 1999; academic years begin in 2000 to 2098. Give the calendar year in which it begins: 2025 for 2025/26.")]
    [InlineData("gatsbyCoverage(during: { startYear: 2099 }) { asOf }", "Argument 'during' begins in 2099; academic years begin in 2000 to 2098. Give the calendar year in which it begins: 2025 for 2025/26.")]
    public async Task A_period_that_cannot_be_is_refused(string field, string message)
    {
        var (response, sent) = await graph.RunAsync($$"""{ {{field}} }""");
        var error = Assert.Single(JsonNode.Parse(response)!["errors"]!.AsArray())!;

        Assert.Equal((message, "during", 0), ((string?)error["message"], (string?)error["extensions"]!["argument"], sent));
    }
}
