using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Live;

/// <summary>Registers what tells clients of changes.</summary>
public static class LiveRegistration
{
    /// <summary>Adds what resolvers of changes need; the store is added elsewhere.</summary>
    public static IServiceCollection AddChangeFeed(this IServiceCollection services)
    {
        services.TryAddSingleton<ChangePulse>();
        services.TryAddSingleton<ChangeFeed>();
        services.TryAddSingleton<LiveStreams>();
        services.TryAddSingleton<ChangePages>();
        return services;
    }

    /// <summary>Has the store that was registered before announce what this process commits, so that nobody waits for a look at it.</summary>
    /// <exception cref="InvalidOperationException">No store was registered by a factory.</exception>
    public static IServiceCollection AnnounceCommits(this IServiceCollection services)
    {
        var store = services.Last(service => service.ServiceType == typeof(IGraphStore)).ImplementationFactory
            ?? throw new InvalidOperationException($"{nameof(IGraphStore)} is registered without a factory.");
        services.Replace(ServiceDescriptor.Singleton<IGraphStore>(provider =>
            new AnnouncingStore((IGraphStore)store(provider), provider.GetRequiredService<ChangePulse>())));
        return services.AddChangeFeed();
    }

    /// <summary>Adds all of it, and the look at what other processes commit.</summary>
    internal static void AddLiveUpdates(this IServiceCollection services, LiveOptions options)
    {
        services.AddSingleton(options);
        services.AnnounceCommits();
        services.AddHostedService<ChangePoll>();
    }
}
