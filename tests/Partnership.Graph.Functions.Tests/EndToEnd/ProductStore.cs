using System.Text.Json.Nodes;
using Partnership.Graph.Cosmos;
using Partnership.Graph.CosmosEmulator;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>What API and functions keep the graph in, both by the same settings.</summary>
internal abstract class ProductStore : IAsyncDisposable
{
    /// <summary>The settings of both programs.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    public abstract ValueTask DisposeAsync();
}

/// <summary>A file.</summary>
internal sealed class FileStore : ProductStore
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnership-graph-store");

    /// <summary>Its path.</summary>
    public string File => Path.Combine(_folder.FullName, "graph.db");

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Store__Path"] = File,
        ["Store__BusyTimeout"] = "00:00:00.200",
    };

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }
}

/// <summary>An emulated account of Cosmos DB, which listens as the service does, in two physical partitions.</summary>
internal sealed class CosmosAccount : ProductStore
{
    private readonly EmulatorServer _server;

    private CosmosAccount(EmulatedAccount account, EmulatorServer server) => (Account, _server) = (account, server);

    /// <summary>What is in it, and what goes wrong with it.</summary>
    public EmulatedAccount Account { get; }

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Store__Provider"] = "Cosmos",
        ["Store__Cosmos__Endpoint"] = _server.Address.AbsoluteUri,
        ["Store__Cosmos__Key"] = EmulatedAccount.Key,
        ["Store__Cosmos__ThrottledWait"] = "00:00:01",
    };

    public static async Task<CosmosAccount> StartAsync()
    {
        var account = new EmulatedAccount(TimeProvider.System);
        account.AddContainer("partnership-graph", JsonNode.Parse(CosmosStore.ContainerDefinition())!.AsObject(), partitions: 2);
        return new CosmosAccount(account, await EmulatorServer.StartAsync(account));
    }

    public override ValueTask DisposeAsync() => _server.DisposeAsync();
}
