using Microsoft.Extensions.DependencyInjection.Extensions;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Imports;

namespace Partnership.Graph.Api.Mutations;

/// <summary>Registers what mutations are carried out with.</summary>
public static class MutationRegistration
{
    /// <summary>Adds the way a mutation goes; the store, and loaders and session of an operation, are added elsewhere.</summary>
    public static IServiceCollection AddMutations(this IServiceCollection services)
    {
        services.TryAddScoped<Callers>();
        services.AddSingleton<CommandRunner>();
        services.AddScoped<MutationPipeline>();
        return services.AddImports();
    }
}
