namespace Partnership.Graph.Domain.Store;

/// <summary>
/// The port to whatever keeps the graph. It is shaped so that an embedded relational store and a distributed document
/// store both fit: documents without navigation, one aggregate per commit, no joins, keyset paging, ordered changes.
/// </summary>
/// <remarks>
/// A store keeps the audit append-only. Within the unit that writes a commit it reads the aggregate's
/// <see cref="Audit.AuditHead"/>, seals each entry of the commit after the one before it
/// (<see cref="Audit.AuditSeal.Seal"/>), and writes the entries and the new head. It never replaces or removes an entry.
/// A relational store does so in the transaction; a document store keeps entries and head in the aggregate's partition and
/// writes them in the same transactional batch as the documents, the head on the condition that it is still the one that
/// was read (its ETag), and starts over with the new head when it is not. Entries make no changes of their own in the
/// order of changes, except where one is the root of its aggregate.
/// </remarks>
public interface IGraphStore
{
    /// <summary>Opens a session for one operation; nothing is read, and nothing held, before its first query.</summary>
    IStoreSession OpenSession();

    /// <summary>Writes one aggregate as a whole, or nothing of it.</summary>
    /// <returns>Whether it was written; a lost race is an answer, not an exception.</returns>
    /// <exception cref="InvalidOperationException">The commit reaches outside its aggregate, or would replace or remove an audit entry.</exception>
    /// <exception cref="CommitUncertainException">A store beyond a network lost the answer; where it is known that nothing was written, the result is <see cref="CommitResult.Busy"/>.</exception>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Writes many aggregates fast, for seeds and imports: each commit alone is whole or absent, in the order given, but
    /// neighbours share a transaction. A conflict stops only its own commit.
    /// </summary>
    /// <returns>One result per commit, in the order given.</returns>
    /// <exception cref="InvalidOperationException">A commit reaches outside its aggregate; nothing was written.</exception>
    /// <exception cref="CommitUncertainException">Nobody knows of at least one commit whether it was written; the others are written or not, each as a whole.</exception>
    Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken);

    /// <summary>Reads what was committed after <paramref name="since"/>, in the order of the commits.</summary>
    /// <param name="since">A cursor this store gave, or <see cref="ChangeCursor.Start"/>.</param>
    /// <param name="limit">How many changes at most, from 1.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The changes, none when there is nothing new; <c>null</c> when the cursor is not one of this store's.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer now.</exception>
    Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken);

    /// <summary>The cursor after the latest change: where a subscription that starts now begins.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer now.</exception>
    Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken);
}
