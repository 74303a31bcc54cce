using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports.Tests.ReferenceData;

/// <summary>What is in the graph after importing the real registers is what Python counts in their files.</summary>
[Collection<ReferenceDataTests>]
public sealed class CountTests(ImportedReferenceData data)
{
    [Fact]
    public async Task Schools_by_phase() => await SameAsync("byPhase", (await data.AllAsync<School>()).Select(school => school.Phase switch
    {
        SchoolPhase.MiddleDeemedPrimary => "Middle deemed primary",
        SchoolPhase.MiddleDeemedSecondary => "Middle deemed secondary",
        SchoolPhase.SixteenPlus => "16 plus",
        SchoolPhase.AllThrough => "All-through",
        SchoolPhase.NotApplicable => "Not applicable",
        var phase => phase.ToString(),
    }));

    [Fact]
    public async Task Schools_by_status() => await SameAsync("byStatus", (await data.AllAsync<School>()).Select(school => school.Status switch
    {
        OrganisationStatus.Closing => "Open, but proposed to close",
        OrganisationStatus.Proposed => "Proposed to open",
        var status => status.ToString(),
    }));

    [Fact]
    public async Task Schools_by_type() => await SameAsync("byType", (await data.AllAsync<School>()).Select(school => school.Type ?? ""));

    [Fact]
    public async Task Schools_by_local_authority() =>
        await SameAsync("byAuthority", (await data.AllAsync<School>()).Select(school => school.LocalAuthority ?? "Does not apply"));

    [Fact]
    public async Task Pupils_and_the_letters_of_all_names()
    {
        var schools = await data.AllAsync<School>();

        Assert.Equal(await NumberAsync("pupils"), schools.Sum(school => school.PupilCount ?? 0));
        Assert.Equal(await NumberAsync("names"), schools.Sum(school => school.Name.Length));
    }

    [Fact]
    public async Task Every_school_that_has_a_status_is_there_and_the_others_are_rejected()
    {
        Assert.Equal(await NumberAsync("schools") - await NumberAsync("schoolsWithoutStatusOrPhase"), (await data.AllAsync<School>()).Count);
        Assert.Equal(await NumberAsync("schools"), data.Reports[Register.GiasSchools].Plan!.Rows);
        Assert.Equal(await NumberAsync("schoolsWithoutStatusOrPhase"), data.Reports[Register.GiasSchools].Plan!.Rejections.Count);
        Assert.All(data.Reports[Register.GiasSchools].Plan!.Rejections, rejection => Assert.Equal("EstablishmentStatus (code)", rejection.Column));
    }

    [Fact]
    public async Task Trusts_by_kind_and_status_and_the_other_groups_left_out()
    {
        var trusts = await data.AllAsync<SchoolTrust>();
        var byKind = (await data.CountsAsync()).GetProperty("trustsByKind");

        Assert.Equal(byKind.GetProperty("Multi-academy trust").GetInt32(), trusts.Count(trust => trust.Kind == SchoolTrustKind.MultiAcademy));
        Assert.Equal(byKind.GetProperty("Single-academy trust").GetInt32() + byKind.GetProperty("Secure single-academy trust").GetInt32(), trusts.Count(trust => trust.Kind == SchoolTrustKind.SingleAcademy));
        await SameAsync("trustsByStatus", trusts.Select(trust => trust.Status == OrganisationStatus.Proposed ? "Proposed to open" : trust.Status.ToString()));
        Assert.Equal((await data.CountsAsync()).GetProperty("otherGroups").EnumerateObject().Select(type => type.Value.GetInt32()).Order(), data.Reports[Register.GiasGroups].Plan!.LeftOut.Values.Order());
        Assert.Empty(data.Reports[Register.GiasGroups].Plan!.Rejections);
    }

    [Fact]
    public async Task Memberships_and_the_size_of_the_largest_trust()
    {
        var memberships = await data.AllAsync<Membership>();

        Assert.Equal(await NumberAsync("memberships"), memberships.Count);
        Assert.Equal(await NumberAsync("membershipsWithDay"), memberships.Count(edge => edge.From is not null));
        Assert.Equal(await NumberAsync("largestTrusts"), memberships.CountBy(edge => edge.TrustId).Max(trust => trust.Value));
    }

    [Fact]
    public async Task Links_between_schools()
    {
        var plan = data.Reports[Register.GiasLinks].Plan;

        Assert.Equal(await NumberAsync("links"), (await data.AllAsync<SchoolLink>()).Count);
        Assert.Equal(await NumberAsync("linksInCircles"), plan!.Rejections.Count);
        Assert.Equal(await NumberAsync("linksToUnknown"), plan.Surprises.Count);
    }

    [Fact]
    public async Task Nhs_trusts_by_region_and_boards()
    {
        var trusts = await data.AllAsync<NhsTrust>();

        await SameAsync("nhsTrusts", trusts.Select(trust => trust.Region switch
        {
            NhsRegion.London => "Y56",
            NhsRegion.SouthWest => "Y58",
            NhsRegion.SouthEast => "Y59",
            NhsRegion.Midlands => "Y60",
            NhsRegion.EastOfEngland => "Y61",
            NhsRegion.NorthWest => "Y62",
            NhsRegion.NorthEastAndYorkshire => "Y63",
            _ => "",
        }));
        Assert.Equal(await NumberAsync("nhsTrustsClosed"), trusts.Count(trust => trust.Status == OrganisationStatus.Closed));
        Assert.Equal(await NumberAsync("boards"), (await data.AllAsync<IntegratedCareBoard>()).Count);
    }

    [Fact]
    public async Task Neighbourhoods_by_decile() => await SameAsync("deciles", (await data.AllAsync<Neighbourhood>()).Select(area => $"{area.DeprivationDecile}"));

    [Fact]
    public async Task Bank_holidays_by_division()
    {
        var expected = (await data.CountsAsync()).GetProperty("bankHolidays");
        var calendars = (await data.AllAsync<BankHolidayCalendar>()).ToDictionary(calendar => calendar.Division);

        Assert.Equal(expected.GetProperty("england-and-wales").GetInt32(), calendars[BankHolidayDivision.EnglandAndWales].Days.Count);
        Assert.Equal(expected.GetProperty("scotland").GetInt32(), calendars[BankHolidayDivision.Scotland].Days.Count);
        Assert.Equal(expected.GetProperty("northern-ireland").GetInt32(), calendars[BankHolidayDivision.NorthernIreland].Days.Count);
        Assert.Equal(new DateOnly(2028, 12, 31), calendars[BankHolidayDivision.EnglandAndWales].Horizon);
    }

    [Fact]
    public async Task Importing_the_same_files_again_changes_nothing()
    {
        await data.AllAsync<School>();
        var before = await data.Graph.LatestAsync();
        var files = Directory.EnumerateFiles(Files.RepositoryFiles.ReferenceData, "*", SearchOption.AllDirectories).ToList();
        foreach (var definition in RegisterDefinition.All)
        {
            var report = await data.Graph.ImportAsync(definition.Register, FileContent.At(files.Single(file => definition.Files.Match(Path.GetFileName(file))), definition.Files));
            // Two schools of trusts have no status in the file, so those memberships are tried again, in vain.
            Assert.True(report.Outcome == ImportOutcome.NothingNew || (definition.Register == Register.GiasMemberships && report.Plan!.Changes.Count == 0));
        }

        await using var session = data.Graph.Store.OpenSession();
        var changes = await data.Graph.Store.ReadChangesAsync(before, 100, TestContext.Current.CancellationToken);
        Assert.All(changes!.Changes, change => Assert.Equal(RegisterImport.IdOf(Register.GiasMemberships), change.AggregateId));
    }

    private async Task SameAsync(string what, IEnumerable<string> values)
    {
        var expected = (await data.CountsAsync()).GetProperty(what).EnumerateObject().Select(part => $"{part.Name}: {part.Value.GetInt32()}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), values.CountBy(value => value).Select(part => $"{part.Key}: {part.Value}").Order(StringComparer.Ordinal));
    }

    private async Task<int> NumberAsync(string what) => (await data.CountsAsync()).GetProperty(what).GetInt32();
}

/// <summary>The tests that share the one import of the real registers.</summary>
[CollectionDefinition]
public sealed class ReferenceDataTests : ICollectionFixture<ImportedReferenceData>;
