using System.Text.Json.Nodes;
using Partnership.Graph.CosmosEmulator;

namespace Partnership.Graph.Cosmos.Tests;

/// <summary>A store on an account of its own, which the emulator keeps in memory.</summary>
internal sealed class EmulatedStore : IAsyncDisposable
{
    private EmulatedStore(EmulatedAccount account, CosmosStore store) => (Account, Store) = (account, store);

    public EmulatedAccount Account { get; }

    public CosmosStore Store { get; }

    /// <summary>An account with the container as this version needs it.</summary>
    /// <param name="partitions">How many physical partitions the container has.</param>
    /// <param name="change">Makes the container different.</param>
    public static EmulatedAccount NewAccount(int partitions = 1, Action<JsonObject>? change = null)
    {
        var account = new EmulatedAccount(TimeProvider.System);
        var container = JsonNode.Parse(CosmosStore.ContainerDefinition())!.AsObject();
        change?.Invoke(container);
        account.AddContainer("partnership-graph", container, partitions);
        return account;
    }

    public static CosmosStoreOptions Options(EmulatedAccount account) => new()
    {
        Endpoint = new Uri("https://localhost:8081"),
        Key = EmulatedAccount.Key,
        HttpClientFactory = () => new HttpClient(new EmulatorHandler(account)),
    };

    public static async Task<EmulatedStore> OpenAsync(int partitions = 1, Action<CosmosStoreOptions>? change = null)
    {
        var account = NewAccount(partitions);
        var options = Options(account);
        change?.Invoke(options);
        return new EmulatedStore(account, await CosmosStore.OpenAsync(options, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync()
    {
        Store.Dispose();
        return ValueTask.CompletedTask;
    }
}
