using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Reads events so that one that cannot be read does not hold up the others.</summary>
internal static class EventReader
{
    internal static async Task<IReadOnlyDictionary<NodeId, Event>> FindEventsAsync(
        this IStoreSession session, IReadOnlyCollection<NodeId> ids, Action<ReminderFailure> failed, CancellationToken cancellationToken)
    {
        try
        {
            return await session.FindManyAsync<Event>(ids, cancellationToken);
        }
        // A value no rule of ours would have let in, such as a zone that this machine does not know: find out whose it is.
        catch (FormatException broken) when (ids.Count == 1)
        {
            failed(new ReminderFailure(ids.First(), "read the event", broken));
            return new Dictionary<NodeId, Event>();
        }
        catch (FormatException)
        {
            var found = new Dictionary<NodeId, Event>();
            foreach (var half in ids.Chunk((ids.Count + 1) / 2))
            {
                foreach (var (id, one) in await session.FindEventsAsync(half, failed, cancellationToken))
                    found.Add(id, one);
            }

            return found;
        }
    }
}
