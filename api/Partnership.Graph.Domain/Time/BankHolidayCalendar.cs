using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Time;

/// <summary>The bank holidays of one part of the United Kingdom, as GOV.UK publishes them: some years back, and two or so ahead.</summary>
public sealed record BankHolidayCalendar : Document
{
    /// <summary>The part of the United Kingdom.</summary>
    public required BankHolidayDivision Division { get; init; }

    /// <summary>The bank holidays known, earliest first.</summary>
    public required IReadOnlyList<BankHoliday> Days { get; init; }

    /// <summary>
    /// The last day the calendar knows about: the last day of the last year it has a bank holiday in. After it only weekends
    /// are known to be free. <c>null</c> for an empty calendar.
    /// </summary>
    public DateOnly? Horizon => Days is [.., var last] ? new(last.On.Year, 12, 31) : null;

    /// <summary>The working days of this part of the United Kingdom: Monday to Friday without its bank holidays.</summary>
    public WorkingDays ToWorkingDays() => new(Days.Select(day => day.On).ToHashSet());

    /// <summary>The bank holiday on <paramref name="day"/>, if it is one.</summary>
    public BankHoliday? On(DateOnly day) => Days.FirstOrDefault(holiday => holiday.On == day);

    /// <summary>The id of the calendar of <paramref name="division"/>.</summary>
    public static NodeId IdOf(BankHolidayDivision division) => NodeId.Of(nameof(BankHolidayCalendar), division.ToString());
}

/// <summary>A day off for nearly everybody.</summary>
/// <param name="On">The day.</param>
/// <param name="Title">Its name, for example <c>Boxing Day</c>.</param>
/// <param name="Notes">What is particular about it, for example <c>Substitute day</c>; <c>null</c> for nothing.</param>
public sealed record BankHoliday(DateOnly On, string Title, string? Notes);

/// <summary>A part of the United Kingdom that has bank holidays of its own.</summary>
public enum BankHolidayDivision
{
    /// <summary>England and Wales.</summary>
    EnglandAndWales,

    /// <summary>Scotland.</summary>
    Scotland,

    /// <summary>Northern Ireland.</summary>
    NorthernIreland,
}
