using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Api.Tests.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Sqlite;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Api.Tests.Attention;

/// <summary>An empty store, and the list of what needs a coordinator in it at noon of a day.</summary>
internal sealed class AttentionGraph : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("partnership-graph-").FullName;
    private readonly ServiceProvider _services;

    public AttentionGraph() => _services = new ServiceCollection()
        .AddSingleton<TimeProvider>(new FixedClock(Now))
        .AddSqliteStore(options => options.Path = Path.Combine(_folder, "graph.db"))
        .AddSingleton(AccessRules.LocalAdministrator)
            .AddGraphLoaders()
        .BuildServiceProvider();

    public static DateTimeOffset Now { get; } = new(Sample.Day, new TimeOnly(12, 0), TimeSpan.Zero);

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

    public Task RemoveAsync(NodeId id) => Store.CommitAsync(new Commit { AggregateId = id, At = Sample.Now, Removals = [id] }, Cancellation);

    public async Task<Connection<AttentionItem>> PageAsync(AttentionArguments arguments)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AttentionList>().PageAsync(arguments, FieldSelection.None, Cancellation);
    }

    private IGraphStore Store => _services.GetRequiredService<IGraphStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
