using System.Globalization;
using System.Text.Json;

namespace Partnership.Graph.Api.Seed.Days;

/// <summary>Reads the bank holidays of England and Wales from a file in the layout of GOV.UK's <c>bank-holidays.json</c>.</summary>
internal static class BankHolidays
{
    /// <summary>The days of the extract. Past its end only weekends are known to be free.</summary>
    public static IReadOnlySet<DateOnly> Read(SeedFiles files)
    {
        var extract = files.Register("bank-holidays", "json");
        try
        {
            using var feed = JsonDocument.Parse(extract.Bytes);
            return feed.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray()
                .Select(day => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                .ToHashSet();
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new SeedRefusedException(extract.File, "england-and-wales.events", "is to be a list of days, each with a date written yyyy-MM-dd.", broken);
        }
    }
}
