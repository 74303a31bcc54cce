namespace Partnership.Graph.Domain.Store;

/// <summary>
/// The store does not answer now: it turns requests away, or cannot be reached, for longer than the store itself waits. Nothing is
/// wrong with what was asked and nothing was changed; the same may go well in a while.
/// </summary>
/// <param name="message">What the store says, for the log: a client is told in the program's own words.</param>
/// <param name="cause">The failure behind it.</param>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
