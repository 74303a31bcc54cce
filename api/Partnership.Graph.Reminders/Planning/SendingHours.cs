using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// When mails go: between 08:00 and 18:00 on working days, on the clock at the event. Each such day is one window.
/// </summary>
/// <param name="days">Which days are working days.</param>
/// <param name="zone">The clock.</param>
public sealed class SendingHours(WorkingDays days, IanaZone zone)
{
    /// <summary>When a window opens.</summary>
    public static readonly TimeOnly Opens = new(8, 0);

    /// <summary>When it closes; nothing is sent from then on.</summary>
    public static readonly TimeOnly Closes = new(18, 0);

    // So that somebody is still at the desk to read what could not wait for the next morning.
    private static readonly TimeOnly BroughtForwardTo = new(17, 0);

    // A school's summer holiday with the weekends around it, and more.
    private const int MostDaysWithoutWindow = 400;

    /// <summary>Whether mails go at <paramref name="instant"/>.</summary>
    public bool AreOpenAt(DateTimeOffset instant)
    {
        var local = Local(instant);
        var time = TimeOnly.FromDateTime(local);
        return days.Contains(DateOnly.FromDateTime(local)) && time >= Opens && time < Closes;
    }

    /// <summary>The first time at or after <paramref name="instant"/> at which mails go.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset instant)
    {
        if (AreOpenAt(instant))
            return instant;
        var local = Local(instant);
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) >= Opens)
            day = day.AddDays(1);
        for (var tried = 0; !days.Contains(day) && tried < MostDaysWithoutWindow; tried++)
            day = day.AddDays(1);
        return LocalTimes.ToInstant(day, Opens, zone);
    }

    /// <summary>A time late in the last window that is over by <paramref name="instant"/>, for what cannot wait for the next.</summary>
    public DateTimeOffset LastBefore(DateTimeOffset instant)
    {
        var local = Local(instant);
        var day = DateOnly.FromDateTime(local);
        if (TimeOnly.FromDateTime(local) < Closes)
            day = day.AddDays(-1);
        for (var tried = 0; !days.Contains(day) && tried < MostDaysWithoutWindow; tried++)
            day = day.AddDays(-1);
        return LocalTimes.ToInstant(day, BroughtForwardTo, zone);
    }

    /// <summary>The day whose window <paramref name="instant"/> lies in, or would.</summary>
    public DateOnly WindowOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone.Rules).DateTime;
}
