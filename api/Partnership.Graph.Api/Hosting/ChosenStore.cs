using Partnership.Graph.Cosmos;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Hosting;

/// <summary>
/// Which store a program works on: <c>Store:Provider</c> is <c>Sqlite</c>, the default, or <c>Cosmos</c>. API and functions
/// share this file, so that both find the same one by the same settings.
/// </summary>
internal static class ChosenStore
{
    private const string Provider = "Store:Provider";

    /// <summary>Whether it is Azure Cosmos DB.</summary>
    /// <exception cref="ConfigurationException">It is neither of the stores there are.</exception>
    public static bool IsCosmos(IConfiguration configuration) => configuration[Provider] switch
    {
        null => false,
        var name when name.Equals("Sqlite", StringComparison.OrdinalIgnoreCase) => false,
        var name when name.Equals("Cosmos", StringComparison.OrdinalIgnoreCase) => true,
        var name => throw new ConfigurationException($"{Provider} is '{name}'. Set it to Sqlite, which it is when left out, or to Cosmos."),
    };

    /// <summary>Registers the store; nothing is opened yet.</summary>
    public static void AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        if (IsCosmos(configuration))
            services.AddCosmosStore(options => Read(options, configuration));
        else
            services.AddSqliteStore(configuration.GetSection("Store").Bind);
    }

    /// <summary>Opens the store, so that one that cannot be used is said before anything is served.</summary>
    /// <exception cref="StoreRefusedException">It cannot be used.</exception>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<CosmosStore>() is { } cosmos)
        {
            await cosmos.CheckAsync(cancellationToken);
            await cosmos.FinishAsync(cancellationToken);
        }

        services.GetRequiredService<IGraphStore>();
    }

    /// <summary>The settings of the Cosmos store.</summary>
    public static void Read(CosmosStoreOptions options, IConfiguration configuration)
    {
        options.ClientId = configuration["AZURE_CLIENT_ID"];
        try
        {
            configuration.GetSection("Store:Cosmos").Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new ConfigurationException($"The settings below Store:Cosmos cannot be read: {wrong.InnerException?.Message ?? wrong.Message}");
        }
    }
}
