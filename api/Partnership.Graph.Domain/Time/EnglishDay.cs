using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Time;

/// <summary>Which day it is in England.</summary>
public static class EnglishDay
{
    /// <summary>The day on calendars in England at the instant <paramref name="now"/>.</summary>
    public static DateOnly At(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, IanaZone.London.Rules).DateTime);
}
