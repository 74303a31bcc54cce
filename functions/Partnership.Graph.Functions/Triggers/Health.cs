using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>
/// Each five minutes: looks whether reminders are worked on, and fails when nothing has been for three dispatches' time, so that the
/// host's own failure figures raise an alarm even where the product's do not arrive.
/// </summary>
internal sealed class Health(IGraphStore store, TimeProvider clock) : ITimerFunction
{
    /// <summary>How long nothing may have run: three times the pause between two dispatches, and two minutes for slow starts.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken)
    {
        await using var session = store.OpenSession();
        var progress = await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken);
        var now = clock.GetUtcNow();
        if (progress?.LastTickAt is { } last && now - last > Patience)
            throw new InvalidOperationException($"Reminders have stopped: the last tick ended at {last:u}, {(now - last).TotalMinutes:0} minutes ago.");
        return InvocationResult.Of(progress is null ? "Nothing has run yet." : $"{progress.Overdue} reminders are due.");
    }
}
