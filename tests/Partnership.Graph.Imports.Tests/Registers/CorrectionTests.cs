using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Tests.Files;
using static Partnership.Graph.Imports.Tests.Files.SchoolSheet;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>What is known better here stands over what the register says, whatever it says next.</summary>
public sealed class CorrectionTests : IAsyncLifetime
{
    private readonly ScratchStore _graph = new();

    public async ValueTask InitializeAsync()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Register's name", pupils: 200)), "2026-01-01");
        var school = await _graph.TheAsync<School>("100001");
        var correction = new LocalCorrection
        {
            Id = LocalCorrection.IdOf(school.Id),
            AggregateId = school.Id,
            Source = Domain.Source.User,
            OrganisationId = school.Id,
            Fields = [new("name", "Our name", "Register's name"), new("pupilCount", "215", "200")],
        };
        await _graph.Store.CommitAsync(
            new() { AggregateId = school.Id, At = _graph.Now, Upserts = [Corrections.Over(school, correction).Shown, correction] }, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _graph.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_survives_an_import_that_says_the_same()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Register's name", pupils: 200, opened: "")), "2026-02-01");

        Assert.Equal(("Our name", 215), await ShownAsync());
    }

    [Fact]
    public async Task It_survives_an_import_that_says_something_new_and_people_are_told()
    {
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Register's second name", pupils: 200, postcode: "WS3 1NP")), "2026-02-01");

        Assert.Equal(("Our name", 215), await ShownAsync());
        Assert.Equal("WS3 1NP", (await _graph.TheAsync<School>("100001")).Postcode?.Value);
        Assert.Equal("Register's second name", Assert.Single(await _graph.AllAsync<LocalCorrection>()).Fields[0].RegisterValue);
        Assert.Contains("the register changed name from 'Register's name' to 'Register's second name', and the local correction 'Our name' stands over it", Assert.Single(report.Plan!.Surprises).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_register_catches_up_people_are_told()
    {
        var report = await _graph.ImportAsync(Register.GiasSchools, Of(Row(100_001, "Our name", pupils: 200)), "2026-02-01");

        Assert.Contains("the register now says what the local correction of name says", Assert.Single(report.Plan!.Surprises).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_it_lies_what_the_register_says()
    {
        var school = await _graph.TheAsync<School>("100001");

        var under = Corrections.Under(school, Assert.Single(await _graph.AllAsync<LocalCorrection>()));

        Assert.Equal(("Register's name", 200), (under.Name, ((School)under).PupilCount));
    }

    [Theory]
    [InlineData("urn", "100002", "'urn' cannot be corrected; of a School these can: county, highestAge,")]
    [InlineData("name", null, "A name is never empty.")]
    [InlineData("pupilCount", "many", "'many' is no whole number from 0")]
    [InlineData("website", "ftp://example.org", "'ftp://example.org' is no web address")]
    [InlineData("postcode", "nowhere", "'nowhere' is not a UK postcode")]
    public async Task A_correction_that_makes_no_sense_is_refused(string field, string? value, string message)
    {
        var school = await _graph.TheAsync<School>("100001");

        Assert.StartsWith(message, Assert.Throws<FormatException>(() => CorrectableFields.Write(school, field, value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_field_that_can_be_corrected_reads_back_as_it_was_written()
    {
        var school = await _graph.TheAsync<School>("100001");
        foreach (var field in CorrectableFields.Of(school))
        {
            var text = field switch { "website" => "https://www.example.org", "postcode" => "WS3 1NP", "lsoaCode" => "E01010213", _ => "7" };
            Assert.Equal(text, CorrectableFields.Read(CorrectableFields.Write(school, field, text), field));
        }
    }

    private async Task<(string Name, int? Pupils)> ShownAsync() => await _graph.TheAsync<School>("100001") is var school ? (school.Name, school.PupilCount) : default;
}
