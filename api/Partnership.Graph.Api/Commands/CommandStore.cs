using Partnership.Graph.Cosmos;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Hosting;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Commands;

/// <summary>The store a command works on: the file that <c>--store</c> names, else the one the settings of the program name.</summary>
internal static class CommandStore
{
    /// <summary>The settings, as the program itself reads them: <c>appsettings.json</c>, then the environment, then the SQLite file where one is named.</summary>
    public static IConfiguration Settings(string? file = null) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(file is null ? [] : new Dictionary<string, string?> { ["Store:Path"] = file })
        .Build();

    /// <summary>Opens the store.</summary>
    /// <param name="file">The SQLite file, where one is named.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="StoreRefusedException">It cannot be used.</exception>
    /// <exception cref="ConfigurationException">A setting is wrong.</exception>
    public static async Task<OpenedStore> OpenAsync(string? file, CancellationToken cancellationToken)
    {
        var settings = Settings();
        if (file is null && ChosenStore.IsCosmos(settings))
        {
            var cosmos = await OpenCosmosAsync(settings, cancellationToken);
            return new OpenedStore(cosmos, cosmos);
        }

        var sqlite = SqliteStore.Open(new SqliteStoreOptions { Path = PathOf(file, settings) });
        return new OpenedStore(sqlite, sqlite);
    }

    /// <summary>The SQLite file that is meant; <c>null</c> where the settings name another store.</summary>
    public static string? FileOf(string? file)
    {
        var settings = Settings();
        return file is null && ChosenStore.IsCosmos(settings) ? null : PathOf(file, settings);
    }

    /// <summary>Opens the Cosmos store of the settings.</summary>
    public static Task<CosmosStore> OpenCosmosAsync(IConfiguration settings, CancellationToken cancellationToken)
    {
        var options = new CosmosStoreOptions();
        ChosenStore.Read(options, settings);
        return CosmosStore.OpenAsync(options, TimeProvider.System, cancellationToken);
    }

    private static string PathOf(string? file, IConfiguration settings) => file ?? settings["Store:Path"] ?? new SqliteStoreOptions().Path;
}

/// <summary>A store that a command opened, and closes at its end.</summary>
internal sealed class OpenedStore(IGraphStore store, IDisposable lifetime) : IDisposable
{
    /// <summary>The store.</summary>
    public IGraphStore Store => store;

    /// <inheritdoc/>
    public void Dispose() => lifetime.Dispose();
}
