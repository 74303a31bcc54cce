using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Store;

namespace Partnership.Graph.Sqlite.Tests;

public sealed class SqliteStoreTests : GraphStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteStore _store;

    public SqliteStoreTests() => _store = SqliteStore.Open(new SqliteStoreOptions { Path = _folder.File("graph.db") });

    protected override IGraphStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
