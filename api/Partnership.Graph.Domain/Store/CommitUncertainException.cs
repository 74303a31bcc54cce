namespace Partnership.Graph.Domain.Store;

/// <summary>
/// Nobody knows whether a commit was written, or a part of it is still to be: the store's answer was lost, and the store does not answer
/// now. Read before the same is tried again; a commit that expects a version, or has a receipt, is never written twice.
/// </summary>
/// <param name="message">Which commit, and what is known of it.</param>
/// <param name="cause">The failure behind it.</param>
public sealed class CommitUncertainException(string message, Exception? cause = null) : Exception(message, cause);
