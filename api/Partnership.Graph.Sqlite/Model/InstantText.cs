using System.Globalization;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>An instant as text in UTC at full precision, so that the texts sort as the instants do.</summary>
internal static class InstantText
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    internal static string Write(DateTimeOffset value) => value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    internal static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
