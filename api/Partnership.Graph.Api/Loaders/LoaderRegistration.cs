using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Graph.Api.Attention;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>Registers what resolvers read through.</summary>
public static class LoaderRegistration
{
    /// <summary>
    /// Adds one session of the registered <see cref="IGraphStore"/>, one of each loader, one <see cref="Callers"/> (which needs
    /// <see cref="AccessRules"/>) and the list of what needs a coordinator for every scope: the scope is an operation and has
    /// to be disposed of asynchronously. The feed of changes is one for all.
    /// </summary>
    public static IServiceCollection AddGraphLoaders(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<OperationSession>();
        services.AddScoped<IStoreSession>(provider => provider.GetRequiredService<OperationSession>());
        services.AddScoped<Callers>();
        foreach (var loader in typeof(LoaderRegistration).Assembly.GetTypes().Where(IsLoader))
            services.AddScoped(loader);
        return services.AddAttention().AddChangeFeed();
    }

    private static bool IsLoader(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsPublic: true } && type.Namespace == typeof(LoaderRegistration).Namespace;
}
