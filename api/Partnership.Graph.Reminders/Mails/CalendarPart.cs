using Partnership.Graph.Reminders.Calendars;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>The calendar object a mail carries: mail programs offer it as an invitation, or take the event out again.</summary>
/// <param name="Method">What the recipient's calendar is to do; repeated in the part's MIME type.</param>
/// <param name="Text">The whole calendar object, RFC 5545, lines ended by CR LF.</param>
public sealed record CalendarPart(CalendarMethod Method, string Text);
