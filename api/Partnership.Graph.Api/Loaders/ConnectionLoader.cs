using Partnership.Graph.Api.Paging;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Api.Loaders;

/// <summary>Loads a connection for every key, an empty one where there is nothing.</summary>
public abstract class ConnectionLoader<TKey, T> : BatchDataLoader<TKey, Connection<T>>
    where TKey : notnull
{
    /// <summary>The connection of a key.</summary>
    public ValueTask<Connection<T>> PageAsync(TKey key, CancellationToken ct) => LoadAsync(key, ct)!;
}
