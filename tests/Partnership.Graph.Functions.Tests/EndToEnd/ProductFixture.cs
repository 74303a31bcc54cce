using Partnership.Graph.Functions.Tests.Local;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>One product for the tests of a class. Without Node they are skipped; in continuous integration they fail.</summary>
public abstract class ProductFixture : IAsyncLifetime
{
    private Product? _product;

    /// <summary>The storage the functions' queue is in.</summary>
    public AzuriteFixture Azurite { get; } = new();

    internal Product Product => _product ?? throw new InvalidOperationException(Azurite.ConnectionString);

    public async ValueTask InitializeAsync()
    {
        await Azurite.InitializeAsync();
        if (Azurite.IsThere)
            _product = await Product.StartAsync(Azurite.ConnectionString, await OpenStoreAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_product is not null)
            await _product.DisposeAsync();
        await Azurite.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<ProductStore> OpenStoreAsync();
}

/// <summary>The product over a file.</summary>
public sealed class ProductOnFile : ProductFixture
{
    private protected override Task<ProductStore> OpenStoreAsync() => Task.FromResult<ProductStore>(new FileStore());
}

/// <summary>The product over Cosmos DB.</summary>
public sealed class ProductOnCosmos : ProductFixture
{
    private protected override async Task<ProductStore> OpenStoreAsync() => await CosmosAccount.StartAsync();
}
