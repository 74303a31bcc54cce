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

    private sealed class StopAt(ImportStep step, CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step) stop.Cancel();
        }
    }
}
