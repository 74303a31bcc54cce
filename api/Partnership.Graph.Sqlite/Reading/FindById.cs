using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Finds documents of one type by id, the most frequent query of all, so it is compiled once per type.</summary>
internal abstract class FindById
{
    private static readonly ConcurrentDictionary<Type, FindById> Known = [];

    internal static FindById Of(Type type) => Known.GetOrAdd(type, static type =>
        (FindById)Activator.CreateInstance(typeof(ForType<>).MakeGenericType(type))!);

    /// <summary>Adds those that exist to <paramref name="found"/>; answers how many.</summary>
    internal abstract int Load<TBase>(GraphContext context, NodeId[] ids, Dictionary<NodeId, TBase> found) where TBase : Document;

    private sealed class ForType<T> : FindById where T : Document
    {
        private readonly Func<GraphContext, IEnumerable<NodeId>, IEnumerable<T>> _many =
            EF.CompileQuery((GraphContext context, IEnumerable<NodeId> ids) => context.Set<T>().Where(document => ids.Contains(document.Id)));

        internal override int Load<TBase>(GraphContext context, NodeId[] ids, Dictionary<NodeId, TBase> found)
        {
            foreach (var document in _many(context, ids))
                found.Add(document.Id, (TBase)(Document)document);
            return found.Count;
        }
    }
}
