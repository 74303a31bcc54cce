using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Planning;
using Partnership.Graph.Imports.Tests.Files;
using static Partnership.Graph.Imports.Tests.Files.SchoolSheet;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>What one snapshot after another does to the graph.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly ScratchStore _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public async Task The_first_snapshot_makes_everything()
    {
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Élan Primary", lsoa: "E01010213"), Row(100_002, status: "2", closed: "31-08-2020")), "2026-01-01");

        Assert.Equal((ImportOutcome.Imported, 2, 2), (report.Outcome, report.Plan!.Rows, report.Plan.Count(PlannedChangeType.New)));
        var school = await _graph.TheAsync<School>("100001");
        Assert.Equal(("Élan Primary", 200, "E01010213", 1), (school.Name, school.PupilCount, school.LsoaCode?.Value, school.Version));
        Assert.Equal(OrganisationStatus.Closed, (await _graph.TheAsync<School>("100002")).Status);
    }

    [Fact]
    public async Task The_second_changes_closes_and_adds_what_differs_and_nothing_else()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001), Row(100_002, "Old name"), Row(100_003), Row(100_004), Row(100_005)), "2026-01-01");
        _graph.Now = _graph.Now.AddDays(1);
        var report = await _graph.ImportAsync(
            Register.GiasSchools,
            Of(Row(100_001), Row(100_002, "New name"), Row(100_003, status: "2", closed: "31-08-2026"), Row(100_005), Row(100_006)), "2026-09-01");

        var plan = report.Plan!;
        Assert.Equal(["Changed School:100002", "Closed School:100003", "New School:100006"], plan.Changes.Select(change => $"{change.Type} {change.After.Id}").Order());
        Assert.Equal(2, plan.Unchanged);
        Assert.Equal(new AuditedField("name", "\"Old name\"", "\"New name\""), Assert.Single(plan.Changes.Single(change => change.Type == PlannedChangeType.Changed).Fields));
        Assert.Equal("A school (100004) is no longer in the register. It is kept as it was on 2026-01-01.", Assert.Single(plan.Surprises).Message);
        Assert.Equal(6, (await _graph.AllAsync<School>()).Count);
        Assert.Equal(1, (await _graph.TheAsync<School>("100001")).Version);
    }

    [Fact]
    public async Task A_change_is_in_the_audit_with_before_and_after_and_the_import_is_too()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, pupils: 210)), "2026-01-01");
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, pupils: 222)), "2026-09-01");

        var audit = await _graph.AllAsync<AuditEntry>();
        var change = Assert.Single(audit, entry => entry.SubjectId.Value == "School:100001");
        Assert.Equal(("import:gias", "updateFromRegister", "edubasealldata.csv of 2026-09-01"), (change.Actor, change.Action, change.Reason));
        Assert.Equal([new AuditedField("pupilCount", "210", "222")], change.Fields);
        Assert.Equal(2, audit.Count(entry => entry.Action == "importRegister" && entry.SubjectId == RegisterImport.IdOf(Register.GiasSchools)));
    }

    [Fact]
    public async Task The_same_file_again_is_not_even_read()
    {
        var content = Many(50);
        await _graph.ImportAsync(Register.GiasSchools, content, "2026-01-01");
        var before = await _graph.LatestAsync();
        var steps = new Steps();

        var report = await _graph.ImportAsync(Register.GiasSchools, content, "2026-02-01", progress: steps);

        Assert.Equal(ImportOutcome.NothingNew, report.Outcome);
        Assert.Equal([ImportStep.Looking], steps.Seen);
        Assert.Equal(before, await _graph.LatestAsync());
    }

    [Fact]
    public async Task A_new_file_that_says_the_same_writes_no_organisation()
    {
        await _graph.ImportAsync(Register.GiasSchools, Many(50), "2026-01-01");
        var report = await _graph.ImportAsync(Register.GiasSchools, Of([.. Enumerable.Range(100_001, 50).Reverse().Select(urn => Row(urn, $"School {urn}"))]), "2026-02-01");

        Assert.Equal((0, 50), (report.Plan!.Changes.Count, report.Plan.Unchanged));
        Assert.All(await _graph.AllAsync<School>(), school => Assert.Equal(1, school.Version));
        Assert.Equal(ScratchStore.Day("2026-02-01"), (await _graph.TheAsync<RegisterImport>("GiasSchools")).SnapshotOn);
    }

    [Fact]
    public async Task What_is_of_a_later_day_than_the_snapshot_stays()
    {
        await _graph.Store.CommitAsync(new() { AggregateId = Known().Id, At = _graph.Now, Upserts = [Known()] }, TestContext.Current.CancellationToken);
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Earlier name"), Row(100_002)), "2026-01-01");

        Assert.Equal("School:100002", Assert.Single(report.Plan!.Changes).After.Id.Value);
        Assert.Equal("Later name", (await _graph.TheAsync<School>("100001")).Name);

        static School Known() => new()
        {
            Id = School.IdOf(Domain.Identifiers.Urn.Parse("100001", null)),
            AggregateId = School.IdOf(Domain.Identifiers.Urn.Parse("100001", null)),
            Source = Domain.Source.Gias,
            AsOf = ScratchStore.Day("2026-06-01"),
            Urn = Domain.Identifiers.Urn.Parse("100001", null),
            Name = "Later name",
            Status = OrganisationStatus.Open,
            Phase = SchoolPhase.Primary,
        };
    }

    [Fact]
    public async Task A_preview_says_what_would_be_and_writes_nothing()
    {
        await _graph.ImportAsync(Register.GiasSchools, Many(10), "2026-01-01");
        var before = await _graph.LatestAsync();
        var report = await _graph.ImportAsync(Register.GiasSchools, Many(11), "2026-02-01", preview: true);

        Assert.Equal((ImportOutcome.Previewed, 1), (report.Outcome, report.Plan!.Count(PlannedChangeType.New)));
        Assert.Equal(before, await _graph.LatestAsync());
    }

    [Fact]
    public async Task A_plan_that_was_looked_at_is_carried_out_only_as_it_was()
    {
        var content = Many(10);
        var preview = await _graph.ImportAsync(Register.GiasSchools, content, "2026-01-01", preview: true);
        var request = new ImportRequest { Register = Register.GiasSchools, Content = content, SnapshotOn = ScratchStore.Day("2026-01-01"), PlanHash = preview.Plan!.Hash() };
        await _graph.ImportAsync(Register.GiasSchools, Many(9), "2026-01-01");

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => _graph.Importer.RunAsync(request, null, TestContext.Current.CancellationToken));

        Assert.Equal(RefusalReason.ChangedSincePreview, refusal.Reason);
    }

    [Fact]
    public async Task Columns_that_are_not_essential_may_be_missing_and_what_is_known_of_them_stays()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, pupils: 200)), "2026-01-01");
        var fewer = new BytesContent("edubasealldata.csv", Windows1252.Bytes(
            "URN,New column,EstablishmentName,estabLISHMENTstatus (code),PhaseOfEducation (code),LA (code),Postcode\r\n100001,x,Another name,1,2,335,WS3 1DL\r\n"));
        await _graph.ImportAsync(Register.GiasSchools, fewer, "2026-02-01");

        var school = await _graph.TheAsync<School>("100001");
        Assert.Equal(("Another name", 200, "Walsall"), (school.Name, school.PupilCount, school.LocalAuthority));
    }

    [Fact]
    public async Task Codes_that_a_spreadsheet_took_for_numbers_get_their_zeros_back()
    {
        var groups = new BytesContent("allgroupsdata.csv", Windows1252.Bytes(
            "Group UID,Group Name,Group Type (code),Group Status (code),Companies House Number\r\n5361,WINDSOR ACADEMY TRUST,6,OPEN,7523436\r\n"));
        await _graph.ImportAsync(Register.GiasGroups, groups, "2026-01-01");

        var trust = await _graph.TheAsync<SchoolTrust>("5361");
        Assert.Equal(("Windsor Academy Trust", SchoolTrustKind.MultiAcademy, "07523436"), (trust.Name, trust.Kind, trust.CompaniesHouseNumber?.Value));
    }

    [Fact]
    public async Task A_school_takes_the_decile_of_its_neighbourhood_whichever_is_imported_first()
    {
        var deciles = new BytesContent("imd2019-lsoa.csv", Windows1252.Bytes("lsoa_code,imd_decile\r\nE01000001,9\r\nE01000002,1\r\n"));
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, lsoa: "E01000001")), "2026-01-01");
        await _graph.ImportAsync(Register.Deprivation, deciles, "2026-01-01");
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, lsoa: "E01000002")), "2026-02-01");

        Assert.Equal(1, (await _graph.TheAsync<School>("100001")).DeprivationDecile);
        Assert.Equal(3, (await _graph.TheAsync<School>("100001")).Version);
    }

    private sealed class Steps : IProgress<ImportProgress>
    {
        public HashSet<ImportStep> Seen { get; } = [];

        public void Report(ImportProgress value) => Seen.Add(value.Step);
    }
}
