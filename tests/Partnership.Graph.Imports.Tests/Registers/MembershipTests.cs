using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Planning;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>Memberships are dated edges: they begin, end and come back, and are never taken away.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private readonly ScratchStore _graph = new();

    public async ValueTask InitializeAsync()
    {
        await _graph.ImportAsync(Register.GiasSchools, SchoolSheet.Many(6), "2026-01-01");
        await _graph.ImportAsync(Register.GiasGroups, new BytesContent("allgroupsdata.csv", Windows1252.Bytes(
            "Group UID,Group Name,Group Type (code),Group Status (code),Companies House Number\r\n5361,First Trust,06,OPEN,07523436\r\n5362,Second Trust,10,OPEN,\r\n5360,First Trust,05,OPEN,\r\n")), "2026-01-01");
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_sponsor_of_a_trusts_name_is_no_trust() => Assert.Equal(["5361", "5362"], (await _graph.AllAsync<SchoolTrust>()).Select(trust => trust.Uid.Value).Order());

    [Fact]
    public async Task A_school_that_leaves_keeps_its_membership_with_an_end()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, "01/09/2020"), (100_002, 5361, ""), (100_003, 5361, ""), (100_004, 5361, ""), (100_005, 5361, ""));
        var report = await ImportAsync("2026-06-01", (100_002, 5361, ""), (100_003, 5361, ""), (100_004, 5361, ""), (100_005, 5361, ""), (100_006, 5361, "01/06/2026"));

        Assert.Equal(["100001 5361 2020-09-01 2026-05-31", "100002 5361  ", "100003 5361  ", "100004 5361  ", "100005 5361  ", "100006 5361 2026-06-01 "], await EdgesAsync());
        Assert.Equal(1, report.Plan!.Count(PlannedChangeType.Closed));
        Assert.Contains("no longer in First Trust", Assert.Single(report.Plan.Surprises).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extract_of_other_schools_ends_no_membership_but_of_those_that_it_says_are_elsewhere()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, ""), (100_002, 5361, ""), (100_003, 5361, ""));
        var report = await ImportAsync("2026-06-01", (100_003, 5362, "01/06/2026"), (100_004, 5361, ""), (100_005, 5361, ""));

        Assert.Equal(["100001 5361  ", "100002 5361  ", "100003 5361  2026-05-31", "100003 5362 2026-06-01 ", "100004 5361  ", "100005 5361  "], await EdgesAsync());
        Assert.Equal(
            "2 memberships that the graph has are not in the file, which does not have 2 of the 3 that the last one had: more than 20 %, so it is of others. They are kept as they are, and none is said to be gone: 100001 in First Trust, 100002 in First Trust.",
            Assert.Single(report.Plan!.Surprises).Message);
    }

    [Fact]
    public async Task A_school_that_changes_trust_left_the_day_before_it_joined()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, "01/09/2020"));
        await ImportAsync("2026-06-01", (100_001, 5362, "01/04/2026"));

        Assert.Equal(["100001 5361 2020-09-01 2026-03-31", "100001 5362 2026-04-01 "], await EdgesAsync());
    }

    [Fact]
    public async Task A_school_that_comes_back_has_two_memberships()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, "01/09/2020"));
        await ImportAsync("2026-03-01", (100_001, 5362, "01/02/2026"));
        await ImportAsync("2026-06-01", (100_001, 5361, "01/05/2026"));

        Assert.Equal(["100001 5361 2020-09-01 2026-01-31", "100001 5361 2026-05-01 ", "100001 5362 2026-02-01 2026-04-30"], await EdgesAsync());
    }

    [Fact]
    public async Task A_membership_whose_first_day_becomes_known_is_the_same_one()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, ""));
        await ImportAsync("2026-06-01", (100_001, 5361, "01/09/2020"));
        await ImportAsync("2026-07-01", (100_001, 5361, ""));

        Assert.Equal(["100001 5361 2020-09-01 "], await EdgesAsync());
    }

    [Fact]
    public async Task A_closed_school_left_on_the_day_it_closed()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, ""), (100_002, 5361, ""), (100_003, 5361, ""), (100_004, 5361, ""), (100_005, 5361, ""));
        await _graph.ImportAsync(Register.GiasSchools, SchoolSheet.Many(6, urn => SchoolSheet.Row(urn, status: urn == 100_001 ? "2" : "1", closed: urn == 100_001 ? "31-03-2026" : "")), "2026-04-01");
        await ImportAsync("2026-06-01", (100_002, 5361, ""), (100_003, 5361, ""), (100_004, 5361, ""), (100_005, 5361, ""));

        Assert.Contains("100001 5361  2026-03-31", await EdgesAsync());
    }

    [Fact]
    public async Task A_closed_school_left_also_where_the_extract_is_of_other_schools()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, ""), (100_002, 5361, ""));
        await _graph.ImportAsync(Register.GiasSchools, SchoolSheet.Many(6, urn => SchoolSheet.Row(urn, status: urn == 100_001 ? "2" : "1", closed: urn == 100_001 ? "31-03-2026" : "")), "2026-04-01");
        await ImportAsync("2026-06-01", (100_003, 5361, ""), (100_004, 5361, ""));

        Assert.Equal(["100001 5361  2026-03-31", "100002 5361  ", "100003 5361  ", "100004 5361  "], await EdgesAsync());
    }

    [Fact]
    public async Task A_row_of_an_unknown_trust_waits_until_the_trust_is_there()
    {
        var rows = Sheet((100_001, 5361, ""), (100_002, 5399, ""));
        var first = await _graph.ImportAsync(Register.GiasMemberships, rows, "2026-01-01");
        Assert.True(Assert.Single(first.Plan!.Rejections).Deferred);
        await _graph.ImportAsync(Register.GiasGroups, new BytesContent("allgroupsdata.csv", Windows1252.Bytes(
            "Group UID,Group Name,Group Type (code),Group Status (code),Companies House Number\r\n5361,First Trust,06,OPEN,07523436\r\n5362,Second Trust,10,OPEN,\r\n5399,Third Trust,06,OPEN,\r\n")), "2026-02-01");

        await _graph.ImportAsync(Register.GiasMemberships, rows, "2026-01-01");
        Assert.Equal(["100001 5361  ", "100002 5399  "], await EdgesAsync());
    }

    [Fact]
    public async Task Nothing_ends_for_want_of_a_row_when_rows_cannot_be_understood()
    {
        await ImportAsync("2026-01-01", (100_001, 5361, ""), (100_002, 5361, ""));
        var request = new ImportRequest { Register = Register.GiasMemberships, Content = Sheet((100_001, 5361, ""), (100_002, 5361, "31/02/2026")), SnapshotOn = ScratchStore.Day("2026-06-01"), MostRejected = 0.5 };

        var report = await _graph.Importer.RunAsync(request, null, TestContext.Current.CancellationToken);

        Assert.Equal(["100001 5361  ", "100002 5361  "], await EdgesAsync());
        Assert.Contains("it is kept in First Trust", Assert.Single(report.Plan!.Surprises).Message, StringComparison.Ordinal);
    }

    private Task<ImportReport> ImportAsync(string asOf, params IReadOnlyList<(int Urn, int Uid, string Joined)> rows) =>
        _graph.Importer.RunAsync(
            new() { Register = Register.GiasMemberships, Content = Sheet(rows), SnapshotOn = ScratchStore.Day(asOf), AcceptSizeChange = true }, null, TestContext.Current.CancellationToken);

    private static BytesContent Sheet(params IReadOnlyList<(int Urn, int Uid, string Joined)> rows) => new("grouplinks_edubaseallacademiesandfree.csv", Windows1252.Bytes(
        string.Join("\r\n", ["URN,Group UID,Group Type (code),Joined date", .. rows.Select(row => $"{row.Urn},{row.Uid},06,{row.Joined}"), ""])));

    private async Task<IEnumerable<string>> EdgesAsync() =>
        (await _graph.AllAsync<Membership>()).Select(edge => $"{edge.SchoolId.Key} {edge.TrustId.Key} {edge.From:yyyy-MM-dd} {edge.Until:yyyy-MM-dd}").Order(StringComparer.Ordinal);
}
