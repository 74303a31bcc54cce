using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;
using Partnership.Graph.TestKit.Documents;
using static Partnership.Graph.Imports.Tests.Files.SchoolSheet;

namespace Partnership.Graph.Imports.Tests.Alarm;

/// <summary>What an import does to work that is planned is said before it is done, kept, and addressed to those who coordinate it.</summary>
public sealed class AlarmTests : IAsyncLifetime
{
    private static readonly NodeId Coordinator = NodeId.Of("Person", "coordinator");
    private static readonly NodeId Lead = NodeId.Of("Person", "lead");

    private readonly ScratchStore _graph = new();

    public async ValueTask InitializeAsync()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Goldsmith"), Row(100_002, "Quiet"), Row(100_003, "Academy")), "2026-01-01");
        await _graph.ImportAsync(Register.GiasGroups, new BytesContent("allgroupsdata.csv", Windows1252.Bytes(
            "Group UID,Group Name,Group Type (code),Group Status (code),Companies House Number\r\n5361,First Trust,06,OPEN,07523436\r\n")), "2026-01-01");
        await _graph.ImportAsync(Register.OdsTrusts, Trusts("WALSALL HEALTHCARE NHS TRUST", ""), "2026-01-01");
        await WriteAsync(
            Sample.Partnership("p"), Sample.Programme("g", "p") with { Stage = ProgrammeStage.Pilot }, Sample.Programme("stopped", "p") with { Stage = ProgrammeStage.Stopped });
        await WriteAsync(
            Edge<Participation>("1", "Programme:g") with { ProgrammeId = NodeId.Of("Programme", "g"), SchoolId = NodeId.Of("School", "100001"), Role = default },
            Edge<PartnershipMember>("1", "Partnership:p") with { PartnershipId = NodeId.Of("Partnership", "p"), OrganisationId = NodeId.Of("NhsTrust", "RBK"), Side = Side.Health, Role = default });
        await WriteAsync(
            Edge<RoleAssignment>("1", "Person:coordinator") with { PersonId = Coordinator, ScopeId = NodeId.Of("School", "100001"), Role = Role.Coordinator },
            Edge<RoleAssignment>("2", "Person:lead") with { PersonId = Lead, ScopeId = NodeId.Of("Partnership", "p"), Role = Role.Lead },
            Edge<RoleAssignment>("3", "Person:former") with { PersonId = NodeId.Of("Person", "former"), ScopeId = NodeId.Of("School", "100001"), Role = Role.Coordinator, Until = new(2026, 8, 31) },
            Edge<RoleAssignment>("4", "Person:clinician") with { PersonId = NodeId.Of("Person", "clinician"), ScopeId = NodeId.Of("School", "100001"), Role = Role.Clinician });
        foreach (var (key, at, status) in new[] { ("next", _graph.Now.AddDays(9), EventStatus.Confirmed), ("past", _graph.Now.AddDays(-9), EventStatus.Completed), ("cancelled", _graph.Now.AddDays(9), EventStatus.Cancelled) })
            await WriteAsync(Party(key, at, status));
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_school_that_is_to_close_is_told_with_what_hangs_on_it_to_those_who_coordinate_it()
    {
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Goldsmith", status: "3", closed: "31-08-2027"), Row(100_002, "Quiet", status: "2", closed: "31-08-2026"), Row(100_003, "Academy")), "2026-09-01", preview: true);

        var notice = Assert.Single(report.Notices);
        Assert.Equal("Goldsmith (100001) closes on 31 August 2027, and the register names no school in its place. This concerns 1 event still to come and 1 programme.", notice.Message);
        Assert.Equal((RegisterNoticeKind.SchoolCloses, "Event:next", "Programme:g"), (notice.Kind, Assert.Single(notice.EventIds).Value, Assert.Single(notice.ProgrammeIds).Value));
        Assert.Equal([Coordinator, Lead], notice.PersonIds);
        Assert.Empty(await _graph.AllAsync<RegisterNotice>());
    }

    [Fact]
    public async Task Where_the_store_does_not_take_the_notice_nothing_is_imported_and_the_next_run_tells_it()
    {
        var busy = new OccupiedStore(_graph.Store) { IsBusyWith = document => document is RegisterNotice };
        ImportRequest Closing() => new()
        {
            Register = Register.GiasSchools,
            Content = Of(Row(100_001, "Goldsmith", status: "3", closed: "31-08-2027"), Row(100_002, "Quiet"), Row(100_003, "Academy")),
            SnapshotOn = ScratchStore.Day("2026-09-01"),
        };

        await Assert.ThrowsAsync<ImportRefusedException>(() => new RegisterImporter(busy, _graph).RunAsync(Closing(), null, TestContext.Current.CancellationToken));
        Assert.Null((await _graph.TheAsync<School>("100001")).ClosedOn);

        await _graph.Importer.RunAsync(Closing(), null, TestContext.Current.CancellationToken);
        Assert.Single(await _graph.AllAsync<RegisterNotice>());
    }

    [Fact]
    public async Task Carried_out_it_is_kept_and_the_same_happening_is_one_notice()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Goldsmith", status: "3", closed: "31-08-2027"), Row(100_002), Row(100_003)), "2026-09-01");
        _graph.Now = _graph.Now.AddDays(1);
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Goldsmith", status: "2", closed: "31-08-2027"), Row(100_002), Row(100_003)), "2026-09-02");

        var notice = Assert.Single(await _graph.AllAsync<RegisterNotice>());
        Assert.Equal((_graph.Now.AddDays(-1), null), (notice.RaisedAt, notice.SettledAt));
    }

    [Fact]
    public async Task A_school_that_becomes_another_goes_on_there()
    {
        var links = new BytesContent("links_edubasealldata.csv", Windows1252.Bytes("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n100003,100001,Goldsmith,Predecessor,01-09-2026\r\n"));

        var report = await _graph.ImportAsync(Register.GiasLinks, links, "2026-09-01");

        var notice = Assert.Single(report.Notices);
        Assert.Equal((RegisterNoticeKind.SchoolConverts, "School:100003"), (notice.Kind, notice.SuccessorId?.Value));
        Assert.StartsWith("Goldsmith (100001) goes on as Academy (100003) on 1 September 2026. Its part in programmes and events can be carried over.", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_school_that_changes_trust_is_one_notice()
    {
        var report = await _graph.ImportAsync(Register.GiasMemberships, new BytesContent("grouplinks_edubaseallacademiesandfree.csv", Windows1252.Bytes(
            "URN,Group UID,Group Type (code),Joined date\r\n100001,5361,06,01/09/2026\r\n100002,5361,06,01/09/2026\r\n")), "2026-09-01");

        Assert.StartsWith("Goldsmith (100001) joins First Trust (5361) on 1 September 2026.", Assert.Single(report.Notices).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WALSALL AND WOLVERHAMPTON NHS TRUST", "", RegisterNoticeKind.NhsBodyRenamed, "Walsall Healthcare NHS Trust is now called Walsall and Wolverhampton NHS Trust. This concerns 1 partnership.")]
    [InlineData("WALSALL HEALTHCARE NHS TRUST", "20260930", RegisterNoticeKind.NhsBodyCloses, "Walsall Healthcare NHS Trust (RBK) ends on 30 September 2026. Look who takes over its part. This concerns 1 partnership.")]
    public async Task An_nhs_trust_that_is_renamed_or_ends_is_told(string name, string closes, RegisterNoticeKind kind, string message)
    {
        var report = await _graph.ImportAsync(Register.OdsTrusts, Trusts(name, closes), "2026-09-01");

        var notice = Assert.Single(report.Notices);
        Assert.Equal((kind, message), (notice.Kind, notice.Message));
        Assert.Equal([Lead], notice.PersonIds);
    }

    [Fact]
    public async Task A_school_that_the_register_no_longer_has_is_told()
    {
        await _graph.Importer.RunAsync(
            new() { Register = Register.GiasSchools, Content = Of(Row(100_001, "Goldsmith"), Row(100_002), Row(100_003), Row(100_004), Row(100_005)), SnapshotOn = new(2026, 8, 1), AcceptSizeChange = true }, null, TestContext.Current.CancellationToken);
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_002), Row(100_003), Row(100_004), Row(100_005)), "2026-09-01");

        Assert.Equal(RegisterNoticeKind.GoneFromRegister, Assert.Single(report.Notices).Kind);
    }

    [Fact]
    public async Task An_extract_of_other_schools_tells_nobody_that_theirs_is_gone()
    {
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(200_001), Row(200_002), Row(200_003)), "2026-09-01");

        Assert.Empty(report.Notices);
        Assert.Empty(await _graph.AllAsync<RegisterNotice>());
    }

    private static BytesContent Trusts(string name, string closes) =>
        new("etr.csv", Windows1252.Bytes($"\"RBK\",\"{name}\",\"Y60\",\"QUA\",\"\",\"\",\"\",\"\",\"\",\"WS2 9PS\",\"20010401\",\"{closes}\"" + string.Concat(Enumerable.Repeat(",\"\"", 15)) + "\r\n"));

    private static T Edge<T>(string key, string aggregate) where T : DatedEdge
    {
        var edge = (T)new AnyDocument(new Random(1)).Of(typeof(T), absent: 1);
        return edge with { Id = NodeId.Of(typeof(T).Name, key), AggregateId = NodeId.Parse(aggregate, null), From = null, Until = null };
    }

    private static EventParty Party(string key, DateTimeOffset at, EventStatus status) => new()
    {
        Id = NodeId.Of("EventParty", key),
        AggregateId = NodeId.Of("EventParty", key),
        Source = Source.User,
        EventId = NodeId.Of("Event", key),
        OrganisationId = NodeId.Of("School", "100001"),
        Role = EventPartyRole.Host,
        StartsAt = at,
        Status = status,
    };

    // An edge is written into an aggregate of its own where its root is not there.
    private async Task WriteAsync(params IReadOnlyList<Document> documents)
    {
        foreach (var document in documents)
        {
            var root = document.AggregateId.TypeName == "Person" ? document with { AggregateId = document.Id } : document;
            Assert.IsType<Domain.Store.CommitResult.Committed>(await _graph.Store.CommitAsync(
                new() { AggregateId = root.AggregateId, At = _graph.Now, Upserts = [root] }, TestContext.Current.CancellationToken));
        }
    }
}
