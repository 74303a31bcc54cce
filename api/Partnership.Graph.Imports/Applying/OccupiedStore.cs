using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Imports.Applying;

/// <summary>A store that does not take what is to be written, or does not answer: the import ends, and the same one goes on from there.</summary>
internal static class OccupiedStore
{
    private const string WayOut = "What was imported so far stays; run the same import again to go on.";

    /// <exception cref="ImportRefusedException">The store was busy with one of some commits.</exception>
    internal static void ThrowIfBusy(IReadOnlyList<CommitResult> results)
    {
        if (results.Any(result => result is CommitResult.Busy))
            throw Refusal($"is being written by another process, or turns requests away. {WayOut}");
    }

    /// <summary>Whether a failure is that the store does not answer.</summary>
    internal static bool IsAway(Exception failure) => failure is StoreUnavailableException or CommitUncertainException;

    internal static ImportRefusedException Away(Exception failure) => Refusal($"does not answer now. {WayOut}", failure);

    internal static ImportRefusedException KeepsChanging() => Refusal($"was changed again and again while it was compared. {WayOut}");

    private static ImportRefusedException Refusal(string rule, Exception? cause = null) => new(RefusalReason.StoreBusy, "the store", "the whole file", rule, cause);
}
