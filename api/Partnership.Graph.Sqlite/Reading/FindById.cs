using System.Collections.Concurrent;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Finds documents of one type by id.</summary>
internal abstract class FindById
{
    private static readonly ConcurrentDictionary<Type, FindById> Known = [];

    internal static FindById Of(Type type) => Known.GetOrAdd(type, static type =>
        (FindById)Activator.CreateInstance(typeof(ForType<>).MakeGenericType(type))!);

    /// <summary>Adds those that exist to <paramref name="found"/>; answers how many.</summary>
    internal abstract int Load<TBase>(Reader reader, NodeId[] ids, Dictionary<NodeId, TBase> found) where TBase : Document;

    private sealed class ForType<T> : FindById where T : Document
    {
        internal override int Load<TBase>(Reader reader, NodeId[] ids, Dictionary<NodeId, TBase> found)
        {
            foreach (var document in reader.List(StoreQuery.Of<T>().Where(document => ids.Contains(document.Id))))
                found.Add(document.Id, (TBase)(Document)document);
            return found.Count;
        }
    }
}
