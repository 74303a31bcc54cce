using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Tests.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Ordering;

/// <summary>Contract and resolvers over a store of their own that begins empty, at an instant that stands still.</summary>
internal class EmptyGraph : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly ServiceProvider _services;

    public EmptyGraph(DateTimeOffset now) => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(new FixedClock(now))
        .AddSqliteStore(options => options.Path = Path.Combine(_folder, "graph.db"))
        .AddSingleton(AccessRules.LocalAdministrator)
        .AddGraphLoaders()
        .AddMutations()
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Writes documents, each its own aggregate.</summary>
    public async Task AddAsync(params IEnumerable<Document> documents)
    {
        var results = await Store.CommitManyAsync([.. documents.Select(document => Sample.Commit(document with { AggregateId = document.Id }))], Cancellation);
        Assert.All(results, result => Assert.IsType<CommitResult.Committed>(result));
    }

    /// <summary>Removes a document, of an event with its parties.</summary>
    public async Task RemoveAsync(NodeId id)
    {
        await using var session = Store.OpenSession();
        var parties = await session.ToListAsync(session.Query<EventParty>().Where(x => x.EventId == id).Select(x => x.Id), Cancellation);
        foreach (var gone in parties.Append(id))
            await Store.CommitAsync(new Commit { AggregateId = gone, At = Sample.Now, Removals = [gone] }, Cancellation);
    }

    /// <summary>Runs a document: the response.</summary>
    public Task<string> RunAsync(string document) => InScopeAsync(services => BoundContract.RunAsync(services, document, "{}"));

    /// <summary>Runs something with the services of an operation.</summary>
    protected async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider);
    }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IGraphStore Store => _services.GetRequiredService<IGraphStore>();
}
