using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>A reminder as it was and as it is to be; <c>null</c> before it was made, and where others took its place.</summary>
internal sealed record ReminderChange(Reminder? Before, Reminder? After);

/// <summary>How changes to reminders are written: one commit an event, on the version the event was read at, with its audit.</summary>
internal static class ReminderChanges
{
    internal static IReadOnlyList<Commit> Commits(
        this ILookup<NodeId, ReminderChange> changes, IReadOnlyDictionary<NodeId, Event> events, string action, DateTimeOffset now) =>
    [
        .. changes.Select(ofEvent => new Commit
        {
            AggregateId = ofEvent.Key,
            ExpectedVersion = events[ofEvent.Key].Version,
            At = now,
            Upserts = [.. ofEvent.Select(change => change.After).OfType<Reminder>()],
            Removals = [.. ofEvent.Where(change => change.After is null).Select(change => change.Before!.Id)],
            Audit = [ReminderAudit.Of(ofEvent.Key, action, ofEvent.Select(change => (change.Before, change.After)), now)],
        }),
    ];
}
