using System.Text.Json.Nodes;
using Partnership.Graph.Api.Tests.Contract;

namespace Partnership.Graph.Api.Tests.Operations;

public sealed class UpcomingEventsTests(SeededGraph graph)
{
    [Theory]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(366)]
    public async Task They_are_all_that_are_to_begin_by_then_and_not_cancelled(int within)
    {
        var (all, _) = await graph.RunAsync("{ events(first: 100) { nodes { name startsAt status } } }");
        var end = new DateTimeOffset(2026, 6, 17, 0, 0, 0, TimeSpan.FromHours(1)).AddDays(within);
        var expected = Nodes(all, "events").Where(each => Start(each) > SeededNow && Start(each) < end && each["status"]!.GetValue<string>() != "CANCELLED");

        var (upcoming, _) = await graph.RunAsync($$"""{ upcomingEvents(within: {{within}}, first: 100) { nodes { name } } }""");

        Assert.Equal(expected.Select(each => each["name"]!.GetValue<string>()), Nodes(upcoming, "upcomingEvents").Select(each => each["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task They_can_be_narrowed()
    {
        var (response, _) = await graph.RunAsync(SchemaFiles.Operation("coming-up"), """{ "within": 366, "where": { "status": { "eq": "TENTATIVE" } } }""");

        Assert.NotEmpty(Nodes(response, "upcomingEvents"));
        Assert.All(Nodes(response, "upcomingEvents"), each => Assert.Equal("TENTATIVE", each["status"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    public async Task Days_too_few_or_too_many_are_refused(int within)
    {
        var (response, _) = await graph.RunAsync($$"""{ upcomingEvents(within: {{within}}) { totalCount } }""");
        var error = JsonNode.Parse(response)!["errors"]![0]!;

        Assert.Equal($"Argument 'within' is {within}; events are listed 1 to 366 days ahead.", error["message"]!.GetValue<string>());
        Assert.Equal("""{"code":"BAD_USER_INPUT","argument":"within"}""", error["extensions"]!.ToJsonString());
    }

    [Fact]
    public Task Whoever_does_not_sign_in_is_told_so() => graph.AssertAsync(
        "{ viewer { authenticated name permissions } }",
        "{}",
        """{ "data": { "viewer": { "authenticated": false, "name": null, "permissions": ["READ", "READ_WORK_EMAIL", "CHANGE", "CHANGE_EVERYTHING"] } } }""");

    private static readonly DateTimeOffset SeededNow = new(2026, 6, 16, 8, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Start(JsonNode node) => node["startsAt"]!.GetValue<DateTimeOffset>();

    private static List<JsonNode> Nodes(string response, string field) =>
        [.. JsonNode.Parse(response)!["data"]![field]!["nodes"]!.AsArray().Select(node => node!)];
}
