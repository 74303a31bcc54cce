using System.Globalization;
using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.BankHolidays;

/// <summary>Bank holidays, from GOV.UK's <c>bank-holidays.json</c>. A "row" is a division; lines are not counted in JSON.</summary>
public static class BankHolidayFeed
{
    private static readonly Dictionary<string, BankHolidayDivision> Divisions = new()
    {
        ["england-and-wales"] = BankHolidayDivision.EnglandAndWales,
        ["scotland"] = BankHolidayDivision.Scotland,
        ["northern-ireland"] = BankHolidayDivision.NorthernIreland,
    };

    /// <summary>The calendar of each division in the feed.</summary>
    /// <exception cref="ImportRefusedException">The file is not the feed, or a day of it breaks a rule.</exception>
    public static IEnumerable<RowResult> Read(RegisterExtract extract)
    {
        try
        {
            using var stream = extract.Content.Open();
            using var feed = JsonDocument.Parse(stream);
            if (feed.RootElement.ValueKind != JsonValueKind.Object || !feed.RootElement.EnumerateObject().Any(division => Divisions.ContainsKey(division.Name)))
                throw Refuse(extract, "the whole file", $"is to have the divisions {string.Join(", ", Divisions.Keys)}, as GOV.UK's bank-holidays.json has. Take it from there.");
            return [.. feed.RootElement.EnumerateObject().Where(division => Divisions.ContainsKey(division.Name)).Select((division, index) => new RowResult.Understood(index + 1, Calendar(extract, division)))];
        }
        catch (JsonException broken)
        {
            throw new ImportRefusedException(RefusalReason.Malformed, extract.File, $"line {broken.LineNumber + 1}", $"is no JSON: {broken.Message} Fetch the file again.", broken);
        }
    }

    private static BankHolidayCalendar Calendar(RegisterExtract extract, JsonProperty division)
    {
        var place = $"{division.Name}.events";
        if (division.Value.ValueKind != JsonValueKind.Object || !division.Value.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array)
            throw Refuse(extract, place, "is to be a list of days, each with a date and a title.");
        List<BankHoliday> days = [.. events.EnumerateArray().Select((day, index) => Day(extract, $"{place}[{index}]", day)).OrderBy(day => day.On)];
        if (days.Count == 0)
            throw Refuse(extract, place, "has no days. Fetch the file again.");
        if (days.GroupBy(day => day.On).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Refuse(extract, place, $"has {twice.Key:yyyy-MM-dd} twice.");
        var id = BankHolidayCalendar.IdOf(Divisions[division.Name]);
        return new() { Id = id, AggregateId = id, Source = Source.GovUk, AsOf = extract.AsOf, Division = Divisions[division.Name], Days = days };
    }

    private static BankHoliday Day(RegisterExtract extract, string place, JsonElement day)
    {
        if (Text(day, "date") is not { } date || !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            throw Refuse(extract, place, "is to have a date written yyyy-MM-dd.");
        if (on.Year is < 2000 or > 2100)
            throw Refuse(extract, place, $"is on {on:yyyy-MM-dd}, which is no day of our times.");
        if (Text(day, "title") is not { Length: > 0 } title)
            throw Refuse(extract, place, "is to have a title.");
        return new(on, title, Text(day, "notes") is { Length: > 0 } notes ? notes : null);
    }

    private static string? Text(JsonElement day, string name) =>
        day.ValueKind == JsonValueKind.Object && day.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImportRefusedException Refuse(RegisterExtract extract, string place, string rule) =>
        new(RefusalReason.NotTheRegister, extract.File, place, rule);
}
