using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Planning;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.Registers;

/// <summary>An import that is stopped leaves a consistent store, and the next run of the same file finishes it.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Schools = 3_500;

    private readonly ScratchStore _graph = new();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData(ImportStep.Looking, 0)]
    [InlineData(ImportStep.Reading, 0)]
    [InlineData(ImportStep.Writing, 1_000)]
    public async Task It_goes_on_where_it_stopped(ImportStep step, int written)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var content = SchoolSheet.Many(Schools);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _graph.ImportAsync(Register.GiasSchools, content, "2026-01-01", progress: new StopAt(step, stop), cancellation: stop.Token));
        Assert.Equal(written, (await _graph.AllAsync<School>()).Count);
        Assert.Empty(await _graph.AllAsync<RegisterImport>());
        Assert.Equal(written > 0 ? [RunningImportState.Stopped] : [], (await _graph.AllAsync<RunningImport>()).Select(import => import.State));

        var report = await _graph.ImportAsync(Register.GiasSchools, content, "2026-01-01");
        Assert.Equal((Schools - written, written), (report.Plan!.Count(PlannedChangeType.New), report.Plan.Unchanged));
        Assert.Equal(Schools, (await _graph.AllAsync<School>()).Count);
        Assert.Equal((RunningImportState.Done, Schools - written), (Assert.Single(await _graph.AllAsync<RunningImport>()) is var last ? (last.State, last.Written) : default));
        Assert.All(await _graph.AllAsync<School>(), school => Assert.Equal(1, school.Version));
    }

    [Fact]
    public async Task One_that_the_store_does_not_remember_is_not_said_to_be_done()
    {
        var busy = new OccupiedStore(_graph.Store) { IsBusyWith = document => document is RegisterImport };

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(busy));
        Assert.Equal(RefusalReason.StoreBusy, refused.Reason);
        Assert.Equal(3, (await _graph.AllAsync<School>()).Count);

        busy.IsBusyWith = _ => false;
        Assert.Equal(ImportOutcome.Imported, (await ImportAsync(busy)).Outcome);
        Assert.Single(await _graph.AllAsync<RegisterImport>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_store_that_does_not_answer_ends_it_with_the_way_out(int session)
    {
        var away = new OccupiedStore(_graph.Store) { AwayFromSession = session };

        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(away));
        Assert.Equal("the store, the whole file: does not answer now. What was imported so far stays; run the same import again to go on.", refused.Message);

        away.AwayFromSession = int.MaxValue;
        Assert.Equal(ImportOutcome.Imported, (await ImportAsync(away)).Outcome);
    }

    private Task<ImportReport> ImportAsync(OccupiedStore store) => new RegisterImporter(store, _graph).RunAsync(
        new() { Register = Register.GiasSchools, Content = SchoolSheet.Many(3), SnapshotOn = ScratchStore.Day("2026-01-01") }, null, TestContext.Current.CancellationToken);

    private sealed class StopAt(ImportStep step, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step) stop.Cancel();
        }
    }
}
