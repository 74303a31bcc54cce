namespace Partnership.Graph.Engine.Execution.Loading;

/// <summary>A loader of lists: a key for which nothing is found has the empty list.</summary>
public abstract class GroupedDataLoader<TKey, TValue> : BatchDataLoader<TKey, IReadOnlyList<TValue>>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override IReadOnlyList<TValue>? Missing => [];

    /// <summary>The values of a key; empty if there are none.</summary>
    public new ValueTask<IReadOnlyList<TValue>> LoadAsync(TKey key, CancellationToken ct = default) => base.LoadAsync(key, ct)!;

    /// <summary>Loads the values of some keys, in the order they will be returned to clients.</summary>
    protected abstract ValueTask<ILookup<TKey, TValue>> LoadGroupsAsync(IReadOnlyList<TKey> keys, CancellationToken ct);

    /// <inheritdoc/>
    protected sealed override async ValueTask<IReadOnlyDictionary<TKey, IReadOnlyList<TValue>>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken ct)
    {
        var groups = await LoadGroupsAsync(keys, ct);
        return groups.ToDictionary(group => group.Key, group => (IReadOnlyList<TValue>)[.. group]);
    }
}
