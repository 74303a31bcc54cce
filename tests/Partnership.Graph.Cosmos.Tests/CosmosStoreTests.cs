using Partnership.Graph.Domain.Store;
using Partnership.Graph.TestKit.Store;

namespace Partnership.Graph.Cosmos.Tests;

/// <summary>What every store must do, on one physical partition; <see cref="PartitionedStoreTests"/> has what more of them change.</summary>
public sealed class CosmosStoreTests : GraphStoreContract, IAsyncLifetime
{
    private EmulatedStore _emulated = null!;

    protected override IGraphStore Store => _emulated.Store;

    // Nothing is joined, so a level may take more than one query; never one for each parent.
    protected override int MostQueries(int calls) => calls * 3;

    public async ValueTask InitializeAsync() => _emulated = await EmulatedStore.OpenAsync();

    public ValueTask DisposeAsync() => _emulated.DisposeAsync();
}
