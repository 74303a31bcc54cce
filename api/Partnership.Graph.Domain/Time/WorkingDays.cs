namespace Partnership.Graph.Domain.Time;

/// <summary>Monday to Friday without bank holidays.</summary>
/// <param name="bankHolidays">The bank holidays known; past the last of them only weekends are known to be free.</param>
public sealed class WorkingDays(IReadOnlySet<DateOnly> bankHolidays)
{
    /// <summary>Whether <paramref name="day"/> is a working day.</summary>
    public bool Contains(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(day);

    /// <summary>
    /// The working day so many working days after <paramref name="start"/>, or before it where <paramref name="count"/> is
    /// negative. The start itself is never counted, so 1 from any day of a weekend is Monday, and −1 is Friday.
    /// </summary>
    public DateOnly From(DateOnly start, int count)
    {
        var day = start;
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(Math.Sign(count));
            if (Contains(day)) left--;
        }
        return day;
    }
}
