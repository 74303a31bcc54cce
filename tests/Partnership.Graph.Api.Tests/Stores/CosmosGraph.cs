using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Seed;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Api.Tests.Operations;
using Partnership.Graph.Cosmos;
using Partnership.Graph.CosmosEmulator;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Stores;

/// <summary>
/// The product without HTTP over a Cosmos store with the seed, at the time of <see cref="SeededGraph"/>. The seed is loaded once
/// for all of them; each has a copy of the account.
/// </summary>
internal sealed class CosmosGraph : IAsyncDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 6, 16, 8, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<Task<EmulatedAccount>> Seeded = new(SeedAsync);

    private readonly ServiceProvider _services;

    private CosmosGraph(EmulatedAccount account) => (Account, _services) = (account, Services(account));

    public EmulatedAccount Account { get; }

    public IGraphStore Store => _services.GetRequiredService<IGraphStore>();

    public MovableClock Clock => (MovableClock)_services.GetRequiredService<TimeProvider>();

    /// <summary>A graph of one's own.</summary>
    public static async Task<CosmosGraph> StartAsync() => new((await Seeded.Value).Copy());

    /// <summary>A graph of one's own with nothing in it.</summary>
    public static CosmosGraph StartEmpty() => new(NewAccount());

    /// <summary>Runs a document: the response in readable layout, and how many queries it sent to the store.</summary>
    public async Task<(string Response, int StoreQueries)> RunAsync(string document, string variables = "{}")
    {
        await using var scope = _services.CreateAsyncScope();
        var response = await BoundContract.RunAsync(scope.ServiceProvider, document, variables);
        return (response, scope.ServiceProvider.GetRequiredService<IStoreSession>().QueryCount);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>An account with the container as the store needs it, in two physical partitions.</summary>
    public static EmulatedAccount NewAccount()
    {
        var account = new EmulatedAccount(TimeProvider.System);
        account.AddContainer("partnership-graph", JsonNode.Parse(CosmosStore.ContainerDefinition())!.AsObject(), partitions: 2);
        return account;
    }

    private static async Task<EmulatedAccount> SeedAsync()
    {
        var account = NewAccount();
        await using var services = Services(account);
        await services.GetRequiredService<CosmosStore>().CheckAsync(CancellationToken.None);
        Assert.Equal(SeedResult.Loaded, await services.GetRequiredService<SeedLoader>().LoadAsync(CancellationToken.None));
        return account;
    }

    private static ServiceProvider Services(EmulatedAccount account) => new ServiceCollection()
        .AddSingleton<TimeProvider>(new MovableClock(Morning))
        .AddCosmosStore(options =>
        {
            options.Endpoint = new Uri("https://localhost:8081");
            options.Key = EmulatedAccount.Key;
            options.HttpClientFactory = () => new HttpClient(new EmulatorHandler(account));
        })
        .AddSeed()
        .AddSingleton(AccessRules.LocalAdministrator)
        .AddGraphLoaders()
        .AddMutations()
        .AnnounceCommits()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
}
