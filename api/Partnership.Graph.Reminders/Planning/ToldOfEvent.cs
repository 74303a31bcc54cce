using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// What each person was told of one event, under whatever rule: when another rule or revision comes to decide, nobody is told the same of
/// the same date again, and nobody goes without because somebody else was told.
/// </summary>
internal sealed class ToldOfEvent(IEnumerable<Reminder> reminders)
{
    internal static readonly ToldOfEvent Nothing = new([]);

    private readonly ILookup<(int ScheduleRevision, string Slot, NodeId Person), Reminder> _told = reminders
        .Where(reminder => reminder is { PersonId: not null, RuleRevision: > 0 } && (reminder.State.MeansTold() || reminder.State == ReminderState.Claimed))
        .ToLookup(reminder => (reminder.ScheduleRevision, reminder.Slot, reminder.PersonId!.Value));

    /// <summary>The reminder that told a person the same, or else the one that is under way to do so; <c>null</c> where there is none.</summary>
    /// <param name="reminder">The reminder, of the person or of whoever holds the role.</param>
    /// <param name="person">The person.</param>
    internal Reminder? Same(Reminder reminder, NodeId person) =>
        reminder.RuleRevision == 0
            ? null
            : _told[(reminder.ScheduleRevision, reminder.Slot, person)].Where(other => other.Id != reminder.Id).OrderBy(other => other.State == ReminderState.Claimed).FirstOrDefault();

    /// <summary>Whether a person was told the same, or may have been.</summary>
    internal bool KnowsSame(Reminder reminder, NodeId person) => Same(reminder, person)?.State.MeansTold() ?? false;
}
