using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>A bad file ends in a message that says what is wrong with it, and leaves the store as it was.</summary>
public sealed class BadFileTests(BadFileTests.GoodFiles good) : IClassFixture<BadFileTests.GoodFiles>
{
    public static TheoryData<string> Names => [.. BadFile.All.Select(bad => $"{bad.Register}: {bad.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_and_the_store_is_as_before(string name)
    {
        var bad = BadFile.All.Single(bad => $"{bad.Register}: {bad.Name}" == name);
        using var folder = new ScratchStore();
        var before = await good.Graph.LatestAsync();

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() =>
            good.Graph.ImportAsync(bad.Register, bad.Break(BadFile.Good(bad.Register), Path.GetDirectoryName(folder.File("x"))!), "2026-09-01"));

        Assert.Equal(bad.Reason, refusal.Reason);
        Assert.Contains(bad.Says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await good.Graph.LatestAsync());
    }

    [Fact]
    public async Task A_file_that_is_older_than_the_last_one_is_refused()
    {
        var before = await good.Graph.LatestAsync();

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => good.Graph.ImportAsync(Register.GiasSchools, SchoolSheet.Many(29), "2026-07-31"));

        Assert.Equal(RefusalReason.OlderSnapshot, refusal.Reason);
        Assert.Equal("edubasealldata.csv, the whole file: is of 2026-07-31, and the graph has the good file of 2026-08-01. Take a newer extract; if the day is wrong, say the right one.", refusal.Message);
        Assert.Equal(before, await good.Graph.LatestAsync());
    }

    [Fact]
    public async Task A_line_of_a_gigabyte_is_read_no_further_than_a_row_can_be_long()
    {
        var line = new EndlessLine(1024L * 1024 * 1024);

        await Assert.ThrowsAsync<ImportRefusedException>(() => good.Graph.ImportAsync(Register.GiasSchools, line, "2026-09-01"));

        Assert.InRange(line.Read, 1, 2 * ContentInspection.LongestLine);
    }

    [Fact]
    public void There_are_many_ways_to_be_bad() => Assert.True(BadFile.All.Count >= 80);

    /// <summary>A store with the good file of each register in it.</summary>
    public sealed class GoodFiles : IAsyncLifetime
    {
        internal ScratchStore Graph { get; } = new();

        public async ValueTask InitializeAsync()
        {
            foreach (var definition in RegisterDefinition.All)
            {
                var report = await Graph.ImportAsync(definition.Register, new BytesContent("the good file", BadFile.Good(definition.Register)), "2026-08-01");
                Assert.Empty(report.Plan!.Rejections);
            }
        }

        public ValueTask DisposeAsync()
        {
            Graph.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
