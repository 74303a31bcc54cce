using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Imports.Applying;

/// <summary>Keeps in the store how far an import is, at most once a second and when it begins and ends, for whoever watches.</summary>
internal sealed class ProgressLog(IGraphStore store, TimeProvider clock, RunningImport begun)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private RunningImport _last = begun;
    private long _told;

    public Task BeginAsync() => TellAsync(_last);

    public async Task WroteAsync(int written)
    {
        if (clock.GetElapsedTime(_told) >= Between)
            await TellAsync(_last with { Written = Math.Min(written, _last.Total) });
    }

    public Task EndAsync(RunningImportState state) =>
        TellAsync(_last with { State = state, Written = state == RunningImportState.Done ? _last.Total : _last.Written });

    // Nobody's import fails for want of somebody to watch it: where the store is occupied the next telling tells as much.
    private async Task TellAsync(RunningImport import)
    {
        (_last, _told) = (import, clock.GetTimestamp());
        try
        {
            await store.CommitAsync(new() { AggregateId = import.Id, At = clock.GetUtcNow(), Upserts = [import] }, CancellationToken.None);
        }
        catch (CommitUncertainException)
        {
            // It was told or it was not.
        }
    }
}
