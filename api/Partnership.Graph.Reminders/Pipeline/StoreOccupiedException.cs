using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>The store did not take what was to be written; the tick ends, and the next one takes it up where it is.</summary>
public sealed class StoreOccupiedException(string message) : Exception(message)
{
    internal static void ThrowIfBusy(IReadOnlyList<CommitResult> results)
    {
        if (results.Any(result => result is CommitResult.Busy))
            throw new StoreOccupiedException("Another process is writing to the store and did not finish in time.");
    }
}
