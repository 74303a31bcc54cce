using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Mails.Wording;

/// <summary>Which day it is where an event is held.</summary>
internal static class LocalDay
{
    /// <summary>The day on calendars in <paramref name="zone"/> at <paramref name="instant"/>.</summary>
    public static DateOnly Of(DateTimeOffset instant, IanaZone zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone.Rules).DateTime);
}
