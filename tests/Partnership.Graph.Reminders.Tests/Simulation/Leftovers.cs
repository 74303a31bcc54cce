using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether at the end of the year nothing is left lying, everything has its reason, and the audit has every decision.</summary>
internal sealed class Leftovers(YearBook book, List<string> wrong)
{
    internal void Check()
    {
        foreach (var failure in book.Record.Failures)
            wrong.Add($"failed: {failure}");
        foreach (var reminder in book.Record.Reminders.Values)
        {
            var what = $"{reminder.EventId.Key} revision {reminder.ScheduleRevision} {reminder.Slot} {reminder.PersonId?.Key}";
            if (reminder.State == ReminderState.Claimed || (reminder.State == ReminderState.Planned && reminder.NextAt < book.Ends.AddDays(-1)))
                wrong.Add($"left over: {what} {reminder.State}");
            if (reminder is { State: ReminderState.Skipped or ReminderState.Superseded or ReminderState.Dead, Reason: null })
                wrong.Add($"without a reason: {what} {reminder.State}");
            if (!book.Record.Audited.Contains((reminder.EventId, NameOf(reminder), reminder.Reason is { } reason ? $"\"{reminder.State}({reason})\"" : $"\"{reminder.State}\"")))
                wrong.Add($"not in the audit: {what} {reminder.State}");
        }
    }

    private static string NameOf(Reminder reminder) =>
        $"reminders.{reminder.Slot}{(reminder.PersonId is { } person ? $".{person}" : reminder.Side is { } side ? $".{side}" : "")}";
}
