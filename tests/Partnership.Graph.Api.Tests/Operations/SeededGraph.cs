using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;

[assembly: AssemblyFixture(typeof(Partnership.Graph.Api.Tests.Operations.SeededGraph))]

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>
/// The product without HTTP: contract, resolvers and the SQLite store with the seed, first started on Tuesday 16 June 2026
/// at 9 in the morning. Tests only read it, so one serves them all.
/// </summary>
public sealed class SeededGraph : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"partnership-graph-{Guid.CreateVersion7():N}");
    private readonly ServiceProvider _services;

    public SeededGraph()
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new FixedClock(new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero)))
            .AddSqliteStore(options => options.Path = Path.Combine(_folder, "graph.db"))
            .AddSeed();
        AddOperations(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public async ValueTask InitializeAsync() =>
        Assert.Equal(SeedResult.Loaded, await _services.GetRequiredService<SeedLoader>().LoadAsync(CancellationToken.None));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs a document and asserts the whole response, layout apart.</summary>
    public async Task AssertAsync(string document, string variables, string expected)
    {
        var (response, _) = await RunAsync(document, variables);

        Assert.Equal(BoundContract.Layout(expected), response);
    }

    /// <summary>Runs a document: the response in readable layout, and how many queries it sent to the store.</summary>
    public async Task<(string Response, int StoreQueries)> RunAsync(string document, string variables = "{}", IServiceProvider? services = null)
    {
        await using var scope = (services ?? _services).CreateAsyncScope();
        var response = await BoundContract.RunAsync(scope.ServiceProvider, document, variables);
        return (response, scope.ServiceProvider.GetRequiredService<IStoreSession>().QueryCount);
    }

    /// <summary>Services over the same store and clock, changed by a test.</summary>
    public ServiceProvider Over(Action<IServiceCollection> change)
    {
        var services = new ServiceCollection()
            .AddSingleton(_services.GetRequiredService<TimeProvider>())
            .AddSingleton(_services.GetRequiredService<IGraphStore>());
        AddOperations(services);
        change(services);
        return services.BuildServiceProvider();
    }

    private static void AddOperations(IServiceCollection services) =>
        services.AddSingleton(AccessRules.LocalAdministrator).AddGraphLoaders().AddMutations();

    /// <summary>The ids of all documents of a type.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string typeName)
    {
        var changes = await _services.GetRequiredService<IGraphStore>().ReadChangesAsync(ChangeCursor.Start, 10_000, TestContext.Current.CancellationToken);
        return [.. changes!.Changes.Select(change => change.DocumentId).Where(id => id.TypeName == typeName).Select(id => id.Value).Distinct()];
    }
}
