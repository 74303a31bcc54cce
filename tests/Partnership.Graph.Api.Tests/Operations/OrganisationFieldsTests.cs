namespace Partnership.Graph.Api.Tests.Operations;

public sealed class OrganisationFieldsTests(SeededGraph graph)
{
    [Fact]
    public async Task Whoever_leads_four_trusts_is_found_at_each_of_them()
    {
        var (response, _) = await graph.RunAsync(
            """
            {
              nodes(ids: ["NhsTrust:RJC", "NhsTrust:RLQ", "NhsTrust:RWP", "NhsTrust:RLT"]) {
                ... on Organisation { roles { role person { name } } people { nodes { name } } }
              }
            }
            """);

        Assert.Equal(8, response.Split("\"Glen Burley\"").Length - 1);
    }

    [Fact]
    public async Task A_provider_knows_its_events_and_a_cancelled_one_is_not_upcoming()
    {
        const string Cancelled = "Evening clinic, Rivers Primary Academy";

        var (all, _) = await graph.RunAsync("""{ nhsTrust(odsCode: "RBK") { events(first: 100) { nodes { name } } } }""");
        var (upcoming, _) = await graph.RunAsync("""{ nhsTrust(odsCode: "RBK") { upcomingEvents(first: 100) { nodes { name startsAt } } } }""");

        Assert.Contains(Cancelled, all, StringComparison.Ordinal);
        Assert.DoesNotContain(Cancelled, upcoming, StringComparison.Ordinal);
        Assert.Contains("Flu clinic, Goldsmith Primary Academy", upcoming, StringComparison.Ordinal);
    }
}
