using System.Globalization;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Calendars;

/// <summary>Writes calendar objects, RFC 5545, for invitations by mail (RFC 5546) and for feeds.</summary>
public static class CalendarWriter
{
    private const string Product = "-//Partnership Graph//Reminders//EN";

    /// <summary>An invitation for one person, or the new time of an event that person has in the calendar.</summary>
    /// <param name="of">The event.</param>
    /// <param name="organiser">The sender of the mail it comes with.</param>
    /// <param name="attendee">The one it is for.</param>
    /// <param name="stamp">The time: of two objects with equal sequence the later one counts.</param>
    public static CalendarPart Request(CalendarEvent of, Mailbox organiser, Mailbox attendee, DateTimeOffset stamp) =>
        Invitation(CalendarMethod.Request, of, organiser, attendee, stamp);

    /// <summary>Takes a cancelled event out of one person's calendar; parameters as for <see cref="Request"/>.</summary>
    public static CalendarPart Cancel(CalendarEvent of, Mailbox organiser, Mailbox attendee, DateTimeOffset stamp) =>
        Invitation(CalendarMethod.Cancel, of with { Status = EventStatus.Cancelled }, organiser, attendee, stamp);

    /// <summary>Events to be shown, without anyone being invited.</summary>
    /// <param name="name">The calendar's name; <c>null</c> for a single event's file.</param>
    /// <param name="events">The events, each UID once.</param>
    /// <param name="stamp">The time.</param>
    public static string Publish(string? name, IReadOnlyList<CalendarEvent> events, DateTimeOffset stamp) =>
        Write(CalendarMethod.Publish, name, events, organiser: null, attendee: null, stamp);

    private static CalendarPart Invitation(CalendarMethod method, CalendarEvent of, Mailbox organiser, Mailbox attendee, DateTimeOffset stamp) =>
        new(method, Write(method, name: null, [of], organiser, attendee, stamp));

    private static string Write(
        CalendarMethod method, string? name, IReadOnlyList<CalendarEvent> events, Mailbox? organiser, Mailbox? attendee, DateTimeOffset stamp)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", Product);
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", method.InUpperCase());
        if (name is not null)
        {
            // RFC 7986, and the older names that Outlook and Apple's Calendar read.
            lines.AddText("NAME", name);
            lines.AddText("X-WR-CALNAME", name);
            lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
            lines.Add("X-PUBLISHED-TTL", "PT4H");
        }
        foreach (var zone in events.GroupBy(item => item.TimeZone).OrderBy(zone => zone.Key.Value, StringComparer.Ordinal))
            TimeZoneComponent.Append(lines, zone.Key, zone.Min(item => item.Date), zone.Max(item => item.Date));
        foreach (var item in events) AppendEvent(lines, item, organiser, attendee, stamp);
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void AppendEvent(ContentLines lines, CalendarEvent item, Mailbox? organiser, Mailbox? attendee, DateTimeOffset stamp)
    {
        var (start, end) = item.Instants();
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", item.Uid);
        lines.Add("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        lines.Add("SEQUENCE", item.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add($"DTSTART;TZID={item.TimeZone.Value}", Local(start, item));
        lines.Add($"DTEND;TZID={item.TimeZone.Value}", Local(end, item));
        lines.AddText("SUMMARY", item.Summary);
        lines.AddText("LOCATION", item.Location);
        lines.AddText("DESCRIPTION", item.Description);
        if (item.Url is { } url) lines.Add("URL", url.AbsoluteUri);
        lines.Add("STATUS", item.Status switch
        {
            EventStatus.Tentative => "TENTATIVE",
            EventStatus.Cancelled => "CANCELLED",
            _ => "CONFIRMED",
        });
        lines.Add("TRANSP", item.Status == EventStatus.Cancelled ? "TRANSPARENT" : "OPAQUE");
        if (organiser is not null) lines.Add($"ORGANIZER{Named(organiser)}", AddressText.MailTo(organiser.Address));
        if (attendee is not null) lines.Add($"ATTENDEE{Named(attendee)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", AddressText.MailTo(attendee.Address));
        lines.Add("END", "VEVENT");
    }

    // What the clock shows at the instant, not what was planned: a time in the spring gap is shown by no clock.
    private static string Local(DateTimeOffset instant, CalendarEvent item) =>
        TimeZoneInfo.ConvertTime(instant, item.TimeZone.Rules).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Named(Mailbox mailbox) => mailbox.Name is { } name ? $";CN={ContentLines.Quoted(name)}" : "";
}
