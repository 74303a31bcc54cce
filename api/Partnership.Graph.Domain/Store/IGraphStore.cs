namespace Partnership.Graph.Domain.Store;

/// <summary>
/// The port to whatever keeps the graph. It is shaped so that an embedded relational store and a distributed document
/// store both fit: documents without navigation, one aggregate per commit, no joins, keyset paging, ordered changes.
/// </summary>
public interface IGraphStore
{
    /// <summary>Opens a session for one operation; nothing is read, and nothing held, before its first query.</summary>
    IStoreSession OpenSession();

    /// <summary>Writes one aggregate as a whole, or nothing of it.</summary>
    /// <returns>Whether it was written; a lost race is an answer, not an exception.</returns>
    /// <exception cref="InvalidOperationException">The commit reaches outside its aggregate.</exception>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Writes many aggregates fast, for seeds and imports: each commit alone is whole or absent, in the order given, but
    /// neighbours share a transaction. A conflict stops only its own commit.
    /// </summary>
    /// <returns>One result per commit, in the order given.</returns>
    /// <exception cref="InvalidOperationException">A commit reaches outside its aggregate; nothing was written.</exception>
    Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken);

    /// <summary>Reads what was committed after <paramref name="since"/>, in the order of the commits.</summary>
    /// <param name="since">A cursor this store gave, or <see cref="ChangeCursor.Start"/>.</param>
    /// <param name="limit">How many changes at most, from 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The changes, none when there is nothing new; <c>null</c> when the cursor is not one of this store's.</returns>
    Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken);

    /// <summary>The cursor after the latest change: where a subscription that starts now begins.</summary>
    Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken);
}
