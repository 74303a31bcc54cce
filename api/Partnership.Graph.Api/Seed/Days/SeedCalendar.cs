using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Seed.Days;

/// <summary>The calendar the seed is laid out on.</summary>
/// <param name="FirstStart">The day of the first start, in England.</param>
/// <param name="WorkingDays">Which days are working days.</param>
internal sealed record SeedCalendar(DateOnly FirstStart, WorkingDays WorkingDays)
{
    /// <summary>The date of <paramref name="day"/>; one relative to the first start is always a working day.</summary>
    public DateOnly On(SeedDay day) => day.Date ?? WorkingDays.From(FirstStart, day.WorkingDays);
}
