using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Seed;

/// <summary>Adds the seed to the services.</summary>
public static class SeedRegistration
{
    /// <summary>Registers <see cref="SeedLoader"/>.</summary>
    /// <param name="services">The services; they are to have an <see cref="IGraphStore"/>.</param>
    /// <param name="folder">The folder with the seed's files; <see cref="SeedFiles.DefaultFolder"/> when left out.</param>
    public static IServiceCollection AddSeed(this IServiceCollection services, string? folder = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(provider => new SeedLoader(
            provider.GetRequiredService<IGraphStore>(),
            provider.GetRequiredService<TimeProvider>(),
            () => SeedFiles.Read(folder ?? SeedFiles.DefaultFolder)));
    }
}
