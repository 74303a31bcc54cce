using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.TestKit.Store;

/// <summary>What every store must do, whatever it is made of; each store's tests derive from it. The parts stand in a file each.</summary>
public abstract partial class GraphStoreContract
{
    /// <summary>A store with nothing in it, which the deriving class disposes of after the test.</summary>
    protected abstract IGraphStore Store { get; }

    /// <summary>How many queries a store may send for some calls that read a level in one.</summary>
    protected virtual int MostQueries(int calls) => calls;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Commits documents of one aggregate, which must succeed.</summary>
    protected async Task<CommitResult.Committed> CommitAsync(params Document[] documents) =>
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(Sample.Commit(documents), Cancellation));

    /// <summary>Commits documents of any aggregates, roots before their children.</summary>
    protected async Task CommitManyAsync(IEnumerable<Document> documents)
    {
        List<Commit> commits = [.. documents.GroupBy(document => document.AggregateId).Select(aggregate => Sample.Commit([.. aggregate]))];
        var results = await Store.CommitManyAsync(commits, Cancellation);
        Assert.All(results, result => Assert.IsType<CommitResult.Committed>(result));
    }

    protected async Task<T?> FindAsync<T>(T document) where T : Document
    {
        await using var session = Store.OpenSession();
        return (T?)await session.FindAsync<Document>(document.Id, Cancellation);
    }

    private void AssertQueries(int calls, IStoreSession session) => Assert.InRange(session.QueryCount, calls, MostQueries(calls));
}
