using System.Globalization;

namespace Partnership.Graph.Sqlite.Reading.Statements;

/// <summary>Days and times of day as the provider writes them to text.</summary>
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
        TimeOnly.Parse(System.Text.Encoding.ASCII.GetString(text), CultureInfo.InvariantCulture);

    private static int Digits(ReadOnlySpan<byte> two) => ((two[0] - '0') * 10) + (two[1] - '0');
}
