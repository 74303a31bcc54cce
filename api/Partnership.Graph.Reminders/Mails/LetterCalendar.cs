using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>Which letters carry a calendar object, and which events look how in a calendar.</summary>
public static class LetterCalendar
{
    /// <summary>
    /// The calendar object of a letter: an invitation with the request to confirm, with whatever reminder is the first for want
    /// of time, and with the notice of a change; the removal with a cancellation. Other letters have none: a calendar that
    /// asks again about what it has annoys, and one object cannot invite to several events.
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="domain">The domain of the sender's address, for UIDs.</param>
    /// <param name="organiser">The sender.</param>
    /// <param name="attendee">The recipient.</param>
    public static CalendarPart? Of(Letter letter, string domain, Mailbox organiser, Mailbox attendee) => letter switch
    {
        // A test changes nobody's calendar.
        { Test: true } => null,
        ReminderLetter { Item: { Purpose: ReminderPurpose.ConfirmPlan } or { ShortNotice: true, Purpose: not ReminderPurpose.Attendance } } reminder =>
            CalendarWriter.Request(EventOf(reminder.Item.Event, domain), organiser, attendee, letter.Date),
        ChangedLetter changed => CalendarWriter.Request(EventOf(changed.Item.Event, domain), organiser, attendee, letter.Date),
        CancelledLetter cancelled => CalendarWriter.Cancel(EventOf(cancelled.Item.Event, domain), organiser, attendee, letter.Date),
        _ => null,
    };

    /// <summary>An event as a calendar shows it; feeds and files use it as well.</summary>
    public static CalendarEvent EventOf(EventFacts facts, string domain) => new()
    {
        Uid = CalendarEvent.UidOf(facts.Id, domain),
        // A cancellation is a revision as well: a calendar that has this number already may keep the event.
        Sequence = facts.Status == EventStatus.Cancelled ? facts.ScheduleRevision + 1 : facts.ScheduleRevision,
        Summary = facts.Name,
        Date = facts.Schedule.Date,
        StartTime = facts.Schedule.Start,
        EndTime = facts.Schedule.End,
        TimeZone = facts.Schedule.TimeZone,
        Status = facts.Status,
        Location = facts.Schedule.Venue.Contains(facts.Host, StringComparison.OrdinalIgnoreCase) ? facts.Schedule.Venue : $"{facts.Schedule.Venue}, {facts.Host}",
        Description = DescriptionOf(facts),
    };

    private static string DescriptionOf(EventFacts facts)
    {
        var lines = new List<string> { facts.Programme is { } programme ? $"{programme} ({facts.Partnership})" : facts.Partnership };
        if (facts.Providers.Count > 0) lines.Add($"Who comes: {string.Join(", ", facts.Providers)}");
        lines.AddRange(facts.Contacts.Where(contact => contact.Address is not null).Select(contact => $"Ask {contact.Name}: {contact.Address}"));
        return string.Join('\n', lines);
    }
}
