using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Partnership.Graph.Api.Seed.Days;

/// <summary>
/// A day as the seed's files write it: a date (<c>2024-05-16</c>), or a number of working days after or before the day of the
/// first start (<c>+12 working days</c>, <c>-1 working day</c>).
/// </summary>
internal readonly record struct SeedDay : IParsable<SeedDay>
{
    private const int MaxWorkingDays = 500;

    private SeedDay(DateOnly? date, int workingDays)
    {
        Date = date;
        WorkingDays = workingDays;
    }

    /// <summary>The date; <c>null</c> for a day relative to the first start.</summary>
    public DateOnly? Date { get; }

    /// <summary>How many working days after the first start, or before it where negative; 0 for a date.</summary>
    public int WorkingDays { get; }

    /// <inheritdoc/>
    public static SeedDay Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var day)
        ? day
        : throw new FormatException($"'{s}' is no day: a date such as '2024-05-16', or working days from the first start such as '+12 working days', at most {MaxWorkingDays} and not 0.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SeedDay result)
    {
        result = default;
        if (DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            result = new(date, 0);
            return true;
        }

        if (s is not ['+' or '-', ..] || s.Split(' ') is not [var number, "working", "day" or "days"]) return false;
        if (!int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days)) return false;
        if (days is 0 or > MaxWorkingDays or < -MaxWorkingDays) return false;
        result = new(null, days);
        return true;
    }
}
