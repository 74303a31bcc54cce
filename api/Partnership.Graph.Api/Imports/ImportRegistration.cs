using Partnership.Graph.Imports;

namespace Partnership.Graph.Api.Imports;

/// <summary>Registers what imports that clients ask for are carried out with.</summary>
public static class ImportRegistration
{
    /// <summary>Adds imports; the store, the clock and the settings <c>Imports</c> are added elsewhere.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<ImportOptions>();
        services.AddSingleton<RegisterImporter>();
        services.AddSingleton<ImportSources>();
        services.AddSingleton<ImportStates>();
        return services;
    }
}
