using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Api.Loaders;

/// <summary>Documents by id: whatever refers to one node. All references of a level are one query per type of document.</summary>
public sealed class NodeById(IStoreSession session) : BatchDataLoader<NodeId, Document>
{
    /// <summary>The document of type <typeparamref name="T"/> with this id; <c>null</c> when there is none or no id.</summary>
    public async ValueTask<T?> FindAsync<T>(NodeId? id, CancellationToken ct) where T : Document =>
        id is { } known ? await LoadAsync(known, ct) as T : null;

    /// <summary>The document of type <typeparamref name="T"/> that another document refers to and that has to be there.</summary>
    /// <exception cref="InvalidOperationException">It is not there: the graph is damaged.</exception>
    public async ValueTask<T> GetAsync<T>(NodeId id, CancellationToken ct) where T : Document =>
        await FindAsync<T>(id, ct) ?? throw new InvalidOperationException($"{id} is referred to and is not in the store.");

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyDictionary<NodeId, Document>> LoadBatchAsync(IReadOnlyList<NodeId> keys, CancellationToken ct) =>
        session.FindManyAsync<Document>(keys, ct);
}
