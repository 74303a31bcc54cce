using System.Reflection;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>Every document of a store at one moment; receipts apart, which are no facts of the graph.</summary>
internal sealed class GraphSnapshot
{
    private static readonly MethodInfo ReadMethod = typeof(GraphSnapshot).GetMethod(nameof(ReadOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<NodeId, Document> _documents = [];

    /// <summary>The documents, by id.</summary>
    public IReadOnlyDictionary<NodeId, Document> Documents => _documents;

    /// <summary>The documents of a type.</summary>
    public IEnumerable<T> Of<T>() where T : Document => _documents.Values.OfType<T>();

    /// <summary>Reads the store.</summary>
    public static async Task<GraphSnapshot> ReadAsync(IStoreSession session, CancellationToken ct)
    {
        var snapshot = new GraphSnapshot();
        foreach (var type in DocumentTypes.All.Except([typeof(CommandReceipt), typeof(AuditHead)]))
        {
            foreach (var document in await (Task<IReadOnlyList<Document>>)ReadMethod.MakeGenericMethod(type).Invoke(null, [session, ct])!)
                snapshot._documents.Add(document.Id, document);
        }

        return snapshot;
    }

    private static async Task<IReadOnlyList<Document>> ReadOfAsync<T>(IStoreSession session, CancellationToken ct) where T : Document =>
        [.. await session.ToListAsync(session.Query<T>(), ct)];
}
