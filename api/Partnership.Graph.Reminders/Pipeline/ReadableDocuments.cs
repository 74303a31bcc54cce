using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Reads documents so that one that cannot be read does not hold up the others.</summary>
internal static class ReadableDocuments
{
    internal static async Task<IReadOnlyDictionary<NodeId, T>> FindReadableAsync<T>(
        this IStoreSession session, IReadOnlyCollection<NodeId> ids, Action<ReminderFailure> failed, CancellationToken cancellationToken)
        where T : Document
    {
        try
        {
            return await session.FindManyAsync<T>(ids, cancellationToken);
        }
        // A value no rule of ours would have let in, such as a zone this machine does not know or an address that is none:
        // find out whose it is.
        catch (FormatException broken) when (ids.Count == 1)
        {
            failed(new ReminderFailure(ids.First(), "read it", broken));
            return new Dictionary<NodeId, T>();
        }
        catch (FormatException)
        {
            var found = new Dictionary<NodeId, T>();
            foreach (var half in ids.Chunk((ids.Count + 1) / 2))
            {
                foreach (var (id, one) in await session.FindReadableAsync<T>(half, failed, cancellationToken))
                    found.Add(id, one);
            }

            return found;
        }
    }
}
