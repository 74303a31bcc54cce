using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// When the reminders of one event go to one side. The clock on the wall at the event is the truth: a lead is counted on it
/// first, and only the result becomes an instant.
/// </summary>
/// <param name="one">The event.</param>
/// <param name="days">The working days of the side.</param>
public sealed class ReminderTimes(Event one, WorkingDays days)
{
    /// <summary>How late a reminder may go.</summary>
    public static readonly TimeSpan MostLate = TimeSpan.FromDays(1);

    /// <summary>How long before the start the final reminder is still of use.</summary>
    public static readonly TimeSpan LastUse = TimeSpan.FromHours(2);

    // A rule may put its reminder closer to the start than that; then it may still be a little late.
    private static readonly TimeSpan LittleLate = TimeSpan.FromMinutes(30);

    /// <summary>When mails go.</summary>
    public SendingHours Hours { get; } = new(days, one.TimeZone);

    /// <summary>When the rule says: the lead counted from the start on the clock on the wall.</summary>
    public DateTimeOffset DueAt(ReminderLead lead)
    {
        var (date, time) = lead.Unit switch
        {
            LeadUnit.Days => (one.Date.AddDays(lead.Offset), one.StartTime),
            LeadUnit.WorkingDays => (days.From(one.Date, lead.Offset), one.StartTime),
            _ => OnTheWall(one.Date.ToDateTime(one.StartTime).AddHours(lead.Offset)),
        };
        return LocalTimes.ToInstant(date, time, one.TimeZone);
    }

    /// <summary>Whether the time lies outside sending hours.</summary>
    public bool IsHeldBackByQuietHours(DateTimeOffset dueAt) => !Hours.AreOpenAt(dueAt);

    /// <summary>Whether waiting for the next window would miss the event, so that the mail goes in the window before.</summary>
    public bool IsBroughtForward(DateTimeOffset dueAt) =>
        dueAt < one.StartsAt && IsHeldBackByQuietHours(dueAt) && Hours.NextFrom(dueAt) >= one.StartsAt;

    /// <summary>When a reminder that is due at <paramref name="dueAt"/> goes at the earliest.</summary>
    public DateTimeOffset EarliestTimeToSend(DateTimeOffset dueAt) =>
        IsBroughtForward(dueAt) ? Hours.LastBefore(dueAt) : Hours.NextFrom(dueAt);

    /// <summary>When a reminder that stands in for missed ones goes: at once within sending hours, or where the next window would miss the event.</summary>
    public DateTimeOffset EarliestTimeToCatchUp(DateTimeOffset knownAt) =>
        Hours.NextFrom(knownAt) is var next && next >= one.StartsAt ? knownAt : next;

    /// <summary>Until when a reminder that was to go at <paramref name="sendAt"/> is of use.</summary>
    public DateTimeOffset LatestTimeToSend(ReminderPurpose purpose, DateTimeOffset sendAt)
    {
        if (sendAt >= one.StartsAt)
            return sendAt + MostLate;
        var littleLate = Earlier(sendAt + LittleLate, one.StartsAt);
        var latest = purpose == ReminderPurpose.Final ? one.StartsAt - LastUse : Earlier(sendAt + MostLate, one.StartsAt - LastUse);
        return latest > littleLate ? latest : littleLate;
    }

    /// <summary>Whether its time passed while nothing ran, so long ago that it is of no use now.</summary>
    public bool IsMissed(ReminderPurpose purpose, DateTimeOffset sendAt, DateTimeOffset now) => now > LatestTimeToSend(purpose, sendAt);

    /// <summary>Whether its time had passed already when the event or its date came about.</summary>
    public static bool IsTooLate(DateTimeOffset sendAt, DateTimeOffset knownAt) => sendAt < knownAt;

    /// <summary>Whether there is still time for a reminder that stands in for those whose time had passed.</summary>
    public bool IsWorthCatchingUp(DateTimeOffset knownAt) => knownAt <= one.StartsAt - LastUse;

    /// <summary>
    /// When a notice goes that the event was moved or cancelled: at once within sending hours. Otherwise in the next window, unless
    /// that opens on the day of the event, as it is or as people know it, or later: then at once, whatever the hour.
    /// </summary>
    /// <param name="told">When and where people were told that it would be.</param>
    /// <param name="now">The time.</param>
    public DateTimeOffset EarliestTimeToNotify(EventSchedule told, DateTimeOffset now)
    {
        var next = Hours.NextFrom(now);
        var firstDay = one.Status != EventStatus.Cancelled && one.Date < told.Date ? one.Date : told.Date;
        return Hours.WindowOf(next) >= firstDay ? now : next;
    }

    /// <summary>Whether nobody would be misled any more: the event, as it is and as people know it, has begun.</summary>
    public bool IsNoticeUseless(EventSchedule told, DateTimeOffset now) =>
        now >= one.StartsAt && now >= LocalTimes.ToInstant(told.Date, told.Start, told.TimeZone);

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private static (DateOnly, TimeOnly) OnTheWall(DateTime local) => (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
}
