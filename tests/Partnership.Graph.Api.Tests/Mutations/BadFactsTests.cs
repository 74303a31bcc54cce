namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>Facts that no reminder could be made of are not let in: the answer names the input, the rule and the way out.</summary>
public sealed class BadFactsTests
{
    private const string Event = """
        partnershipId: "Partnership:walsall-healthcare", programmeId: "Programme:pop-up-immunisation-clinics", name: "HPV clinic", kind: POPUP_CLINIC,
        endTime: "12:00:00", hostId: "School:138591", venue: "Main hall", providerIds: ["NhsTrust:RBK"], invitedIds: ["School:140196"],
        services: [{ offer: HPV, yearGroups: [YEAR_6] }], capacity: 40, planned: [{ audience: PUPILS, yearGroup: YEAR_6, count: 30 }]
        """;

    public static TheoryData<string, string> Facts => new()
    {
        {
            $$"""scheduleEvent(input: { {{Event}}, date: "2026-07-08", startTime: "09:30:00", timeZone: "Europe/Wolverhampton" })""",
            """Expected a value of type "TimeZone!", found "Europe/Wolverhampton". 'Europe/Wolverhampton' is not the name of a time zone in the IANA database, for example 'Europe/London'."""
        },
        {
            $$"""scheduleEvent(input: { {{Event}}, date: "2027-03-28", startTime: "01:30:00" })""",
            "'startTime' is 01:30, which clocks in Europe/London do not show on 2027-03-28: they go forward to 02:00. Give 02:00 or a later time, or an earlier one that exists."
        },
        {
            """createPerson(input: { name: "A. Nurse", workEmail: "nurse at example.org", organisationId: "NhsTrust:RBK" })""",
            """Expected a value of type "EmailAddress", found "nurse at example.org". 'nurse at example.org' is not an e-mail address, for example 'coordinator@example.org'."""
        },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task They_are_refused_with_the_reason(string mutation, string said)
    {
        await using var graph = await ChangingGraph.StartAsync();

        var answer = await graph.RunAsync($$"""mutation { {{mutation}} { errors { ... on Error { message } } } }""");

        var errors = answer["errors"] ?? answer["data"]!.AsObject().Single().Value!["errors"];
        Assert.Equal(said, (string?)errors![0]!["message"]);
    }
}
