using System.Globalization;

namespace Partnership.Graph.Sqlite.Reading.Rows;

/// <summary>Days, times of day and instants as they are written to text.</summary>
internal static class RowText
{
    private const string DayFormat = "yyyy-MM-dd";

    internal static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    internal static string Of(TimeOnly time) => time.ToString(
        time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    internal static DateOnly Day(ReadOnlySpan<byte> text) =>
        text is [>= (byte)'0' and <= (byte)'9', _, _, _, (byte)'-', _, _, (byte)'-', _, _]
            ? new DateOnly((Digits(text[..2]) * 100) + Digits(text[2..4]), Digits(text[5..7]), Digits(text[8..]))
            : throw new FormatException("A column of days holds something else.");

    internal static TimeOnly Time(ReadOnlySpan<byte> text) =>
        text is [_, _, (byte)':', _, _, (byte)':', _, _]
            ? new TimeOnly(Digits(text[..2]), Digits(text[3..5]), Digits(text[6..]))
            : TimeOnly.Parse(System.Text.Encoding.ASCII.GetString(text), CultureInfo.InvariantCulture);

    /// <summary>An instant as <see cref="Model.InstantText"/> writes it.</summary>
    internal static DateTimeOffset Instant(ReadOnlySpan<byte> text)
    {
        if (text is not [_, _, _, _, _, _, _, _, _, _, (byte)'T', _, _, (byte)':', _, _, (byte)':', _, _, (byte)'.', _, _, _, _, _, _, _, (byte)'Z'])
            throw new FormatException("A column of instants holds something else.");
        var ticks = (Digits(text[11..13]) * TimeSpan.TicksPerHour) + (Digits(text[14..16]) * TimeSpan.TicksPerMinute) + (Digits(text[17..19]) * TimeSpan.TicksPerSecond)
            + (Digits(text[20..22]) * 100_000) + (Digits(text[22..24]) * 1_000) + (Digits(text[24..26]) * 10) + (text[26] - '0');
        return new DateTimeOffset((Day(text[..10]).DayNumber * TimeSpan.TicksPerDay) + ticks, TimeSpan.Zero);
    }

    private static int Digits(ReadOnlySpan<byte> two) => ((two[0] - '0') * 10) + (two[1] - '0');
}
