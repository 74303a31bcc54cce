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
}
