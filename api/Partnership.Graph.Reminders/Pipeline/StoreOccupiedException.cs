using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>The store did not take what was to be written; the tick ends, and the next one takes it up where it is.</summary>
public sealed class StoreOccupiedException(string message) : Exception(message)
{
    /// <summary>Whether a failure is one of the store's that passes by itself, in reading or in writing.</summary>
    internal static bool IsOutage(Exception failure) => failure is StoreOccupiedException or StoreUnavailableException or CommitUncertainException;

    internal static void ThrowIfBusy(IReadOnlyList<CommitResult> results)
    {
        if (results.Any(result => result is CommitResult.Busy))
            throw new StoreOccupiedException("Another process is writing to the store and did not finish in time.");
    }
}
