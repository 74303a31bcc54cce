using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos;

/// <summary>Puts the Cosmos store behind the port.</summary>
public static class CosmosStoreRegistration
{
    /// <summary>
    /// Registers <see cref="IGraphStore"/> on a container of Azure Cosmos DB. Nothing is asked of the account until
    /// <see cref="CosmosStore.CheckAsync"/> of the registered <see cref="CosmosStore"/>; call it at start-up, so that a
    /// <see cref="StoreRefusedException"/> ends the process there.
    /// </summary>
    public static IServiceCollection AddCosmosStore(this IServiceCollection services, Action<CosmosStoreOptions> configure)
    {
        var options = new CosmosStoreOptions();
        configure(options);
        return services
            .AddSingleton(provider => CosmosStore.Create(options, provider.GetService<TimeProvider>() ?? TimeProvider.System))
            .AddSingleton<IGraphStore>(provider => provider.GetRequiredService<CosmosStore>());
    }
}
