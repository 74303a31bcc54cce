using System.Globalization;

namespace Partnership.Graph.Domain.Time;

/// <summary>
/// A term of an English academic year, which runs from 1 September to 31 August. Schools set their own first and last days;
/// so that figures of different schools can be put side by side, a term here is the one that statutory funding uses:
/// autumn from 1 September to 31 December, spring from 1 January to 31 March, summer from 1 April to 31 August.
/// </summary>
/// <param name="StartYear">The calendar year in which the academic year begins: 2025 for 2025/26.</param>
/// <param name="Term">Which of its three terms.</param>
public readonly record struct AcademicTerm(int StartYear, SchoolTerm Term)
{
    /// <summary>The academic year as it is written: <c>2025/26</c>.</summary>
    public string AcademicYear => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}/{(StartYear + 1) % 100:00}");

    /// <summary>The first day.</summary>
    public DateOnly From => Term switch
    {
        SchoolTerm.Autumn => new(StartYear, 9, 1),
        SchoolTerm.Spring => new(StartYear + 1, 1, 1),
        _ => new(StartYear + 1, 4, 1),
    };

    /// <summary>The last day.</summary>
    public DateOnly Until => Term switch
    {
        SchoolTerm.Autumn => new(StartYear, 12, 31),
        SchoolTerm.Spring => new(StartYear + 1, 3, 31),
        _ => new(StartYear + 1, 8, 31),
    };

    /// <summary>The term that <paramref name="day"/> lies in.</summary>
    public static AcademicTerm Of(DateOnly day) => day.Month switch
    {
        >= 9 => new(day.Year, SchoolTerm.Autumn),
        <= 3 => new(day.Year - 1, SchoolTerm.Spring),
        _ => new(day.Year - 1, SchoolTerm.Summer),
    };

    /// <summary>The first day of the academic year that <paramref name="day"/> lies in.</summary>
    public static DateOnly FirstDayOfYear(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);

    /// <summary>The term that a text means which <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static AcademicTerm Parse(string text) =>
        text.Length > 5 && text[4] == '.'
            ? new(int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), Enum.Parse<SchoolTerm>(text.AsSpan(5)))
            : throw new FormatException($"'{text}' is no term of an academic year.");

    /// <summary>Year and term as text, <c>2025.Autumn</c>: what a store groups by.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear:0000}.{Term}");
}

/// <summary>One of the three terms of an academic year, in their order.</summary>
public enum SchoolTerm
{
    /// <summary>1 September to 31 December.</summary>
    Autumn,

    /// <summary>1 January to 31 March.</summary>
    Spring,

    /// <summary>1 April to 31 August.</summary>
    Summer,
}
