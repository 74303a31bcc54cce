using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Partnership.Graph.Reminders.Calendars;

/// <summary>A calendar as it is served over HTTP.</summary>
/// <param name="Text">The calendar object; its type is <c>text/calendar; charset=utf-8</c>.</param>
/// <param name="ETag">
/// Changes exactly when what the calendar says changes. It is a weak one, because the time stamps inside are those of each
/// answer.
/// </param>
public sealed partial record CalendarFile(string Text, string ETag)
{
    /// <summary>The events of one person, as a feed that calendar programs subscribe to.</summary>
    /// <param name="name">The feed's name, for example <c>Partnership events</c>.</param>
    /// <param name="events">The person's events, cancelled ones too so that calendars strike them out, in any order, each UID once.</param>
    /// <param name="now">The time.</param>
    public static CalendarFile Feed(string name, IEnumerable<CalendarEvent> events, DateTimeOffset now) =>
        Of(CalendarWriter.Publish(name, [.. events.OrderBy(item => item.Date).ThenBy(item => item.StartTime).ThenBy(item => item.Uid, StringComparer.Ordinal)], now));

    /// <summary>One event, as a file that a mail links to.</summary>
    public static CalendarFile OfEvent(CalendarEvent of, DateTimeOffset now) => Of(CalendarWriter.Publish(name: null, [of], now));

    private static CalendarFile Of(string text) =>
        new(text, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Stamp().Replace(text, ""))), 0, 16)}\"");

    [GeneratedRegex(@"^DTSTAMP:.*\r\n", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();
}
