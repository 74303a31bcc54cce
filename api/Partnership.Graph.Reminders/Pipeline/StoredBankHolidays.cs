using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>The bank holidays as the store has them.</summary>
public static class StoredBankHolidays
{
    /// <summary>
    /// Reads the calendar of England and Wales each time it is asked for, so that a new one is followed from the next tick on;
    /// without one only weekends are known to be free.
    /// </summary>
    public static FindCalendar In(IGraphStore store) => async cancellationToken =>
    {
        await using var session = store.OpenSession();
        var stored = await session.FindAsync<BankHolidayCalendar>(BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales), cancellationToken);
        return stored?.Horizon is { } horizon ? new WorkingCalendar(stored.Days.Select(day => day.On).ToHashSet(), horizon) : WorkingCalendar.Unknown;
    };
}
