using Microsoft.Extensions.DependencyInjection;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite;

/// <summary>Puts the SQLite store behind the port.</summary>
public static class SqliteStoreRegistration
{
    /// <summary>
    /// Registers <see cref="IGraphStore"/> on one SQLite file. The file is opened, and made or upgraded, when the store
    /// is first asked for; ask at start-up, so that a <see cref="StoreRefusedException"/> ends the process there.
    /// </summary>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, Action<SqliteStoreOptions>? configure = null)
    {
        var options = new SqliteStoreOptions();
        configure?.Invoke(options);
        return services.AddSingleton<IGraphStore>(_ => SqliteStore.Open(options));
    }
}
