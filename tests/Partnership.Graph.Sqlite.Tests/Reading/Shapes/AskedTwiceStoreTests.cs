using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Store;

namespace Partnership.Graph.Sqlite.Tests.Reading.Shapes;

/// <summary>The store is the same when it knows the shape of every query.</summary>
public sealed class AskedTwiceStoreTests : GraphStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;

    public AskedTwiceStoreTests()
    {
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db") });
        Store = new AskedTwiceStore(_store);
    }

    protected override IGraphStore Store { get; }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private sealed class AskedTwiceStore(SqliteStore store) : IGraphStore
    {
        public IStoreSession OpenSession() => new AskedTwiceSession(store.OpenSession());

        public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

        public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken) =>
            store.CommitManyAsync(commits, cancellationToken);

        public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) =>
            store.ReadChangesAsync(since, limit, cancellationToken);

        public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
    }
}
