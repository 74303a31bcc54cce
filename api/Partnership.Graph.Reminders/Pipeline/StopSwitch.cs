using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Whether every mail is held back at the moment.</summary>
internal static class StopSwitch
{
    internal static async Task<bool> IsOnAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        await using var session = store.OpenSession();
        return await session.FindAsync<ReminderControl>(ReminderControl.OnlyId(), cancellationToken) is { Stopped: true };
    }
}
