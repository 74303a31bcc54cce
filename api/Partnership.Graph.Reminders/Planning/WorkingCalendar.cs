using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>The bank holidays of England and Wales, as far as they are known.</summary>
/// <param name="bankHolidays">The days.</param>
/// <param name="knownUntil">The last day for which they are known; past it only weekends are known to be free.</param>
public sealed class WorkingCalendar(IReadOnlySet<DateOnly> bankHolidays, DateOnly knownUntil)
{
    /// <summary>No bank holiday is known.</summary>
    public static WorkingCalendar Unknown { get; } = new(new HashSet<DateOnly>(), DateOnly.MinValue);

    /// <summary>The last day for which bank holidays are known.</summary>
    public DateOnly KnownUntil { get; } = knownUntil;

    /// <summary>The bank holidays known.</summary>
    public IReadOnlySet<DateOnly> BankHolidays { get; } = bankHolidays;

    /// <summary>Working days for people who do not work at a school.</summary>
    public WorkingDays ForEveryone { get; } = new(bankHolidays);

    /// <summary>Working days at a school that is closed on some more days.</summary>
    public WorkingDays ForSchool(IReadOnlyList<ClosedDays> closed)
    {
        if (closed.Count == 0)
            return ForEveryone;
        var free = new HashSet<DateOnly>(BankHolidays);
        foreach (var holiday in closed)
        {
            for (var day = holiday.From; day <= holiday.Until; day = day.AddDays(1))
                free.Add(day);
        }

        return new WorkingDays(free);
    }
}
