using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;
using static Partnership.Graph.Imports.Tests.Files.SchoolSheet;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>An extract says that something is gone only where it covers it: of what it does not cover it says nothing.</summary>
public sealed class CoverageTests : IDisposable
{
    private readonly ScratchStore _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public async Task The_first_extract_says_nothing_of_schools_that_it_does_not_have()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(200_001, "Elsewhere"), Row(200_002, "Far away")), "2026-01-01");
        await ForgetAsync();

        var report = await ImportAsync("2026-02-01", Many(5));

        Assert.Empty(report.Plan!.Gone);
        Assert.Equal(
            "2 organisations that the graph has are not in the file and no file before it. They are kept as they are, and none is said to be gone: Elsewhere (200001), Far away (200002).",
            Assert.Single(report.Plan.Surprises).Message);
    }

    [Fact]
    public async Task What_was_never_in_an_extract_is_not_gone_from_the_next_one_and_what_was_is()
    {
        await _graph.ImportAsync(Register.GiasSchools, Of(Row(200_001, "Elsewhere")), "2026-01-01");
        await ForgetAsync();
        await ImportAsync("2026-02-01", Many(5));

        var report = await ImportAsync("2026-03-01", Many(4));

        Assert.Equal("School:100005", Assert.Single(report.Plan!.Gone).Value);
        Assert.Contains("Elsewhere (200001)", report.Plan.Surprises[^1].Message, StringComparison.Ordinal);
        Assert.Contains("not in the file and not in the last one", report.Plan.Surprises[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extract_of_other_schools_says_that_none_is_gone_although_it_is_as_long()
    {
        await ImportAsync("2026-01-01", Many(10));

        var others = await ImportAsync("2026-02-01", Of(Enumerable.Range(100_008, 10).Select(urn => Row(urn))));
        var next = await ImportAsync("2026-03-01", Of(Enumerable.Range(100_008, 9).Select(urn => Row(urn))));

        Assert.Empty(others.Plan!.Gone);
        Assert.Equal(
            "7 organisations that the graph has are not in the file, which does not have 7 of the 10 that the last one had: more than 20 %, so it is of others. They are kept as they are, and none is said to be gone: School 100001 (100001), School 100002 (100002), School 100003 (100003), School 100004 (100004), School 100005 (100005) and others.",
            Assert.Single(others.Plan.Surprises).Message);
        Assert.Equal("School:100017", Assert.Single(next.Plan!.Gone).Value);
    }

    [Theory]
    [InlineData(8, 2)]
    [InlineData(7, 0)]
    public async Task A_fifth_may_be_missing_and_more_than_that_is_another_extract(int left, int gone)
    {
        await ImportAsync("2026-01-01", Many(10));

        Assert.Equal(gone, (await ImportAsync("2026-02-01", Many(left))).Plan!.Gone.Count);
    }

    [Fact]
    public async Task Closed_schools_may_be_left_out()
    {
        await ImportAsync("2026-01-01", Many(10, urn => Row(urn, status: urn > 100_005 ? "2" : "1", closed: urn > 100_005 ? "31-08-2020" : "")));

        var report = await ImportAsync("2026-02-01", Many(4));

        Assert.Equal("School:100005", Assert.Single(report.Plan!.Gone).Value);
        Assert.Single(report.Plan.Surprises);
    }

    [Fact]
    public async Task A_school_in_a_row_that_cannot_be_understood_is_not_gone_and_is_still_looked_for_in_the_next_extract()
    {
        await ImportAsync("2026-01-01", Many(5));

        var unreadable = await ImportAsync("2026-02-01", Many(5, urn => Row(urn, status: urn == 100_003 ? "" : "1")));
        var without = await ImportAsync("2026-03-01", Of(new[] { 100_001, 100_002, 100_004, 100_005 }.Select(urn => Row(urn))));

        Assert.Empty(unreadable.Plan!.Gone);
        Assert.Equal("School 100003 (100003) is in a row of the file that cannot be understood. It is kept as it was on 2026-01-01.", Assert.Single(unreadable.Plan.Surprises).Message);
        Assert.Equal("School:100003", Assert.Single(without.Plan!.Gone).Value);
    }

    private Task<ImportReport> ImportAsync(string asOf, RegisterContent content) => _graph.Importer.RunAsync(
        new() { Register = Register.GiasSchools, Content = content, SnapshotOn = ScratchStore.Day(asOf), AcceptSizeChange = true, MostRejected = 0.5 }, null, TestContext.Current.CancellationToken);

    // As if the schools had come from elsewhere: the seed, or somebody who entered them.
    private async Task ForgetAsync()
    {
        var coverage = await _graph.TheAsync<RegisterCoverage>("GiasSchools");
        Assert.IsType<Domain.Store.CommitResult.Committed>(await _graph.Store.CommitAsync(
            new() { AggregateId = coverage.AggregateId, At = _graph.Now, Removals = [coverage.Id] }, TestContext.Current.CancellationToken));
    }
}
