using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Time;

/// <summary>Which day it is.</summary>
public static class Days
{
    /// <summary>The day on calendars in England at the instant <paramref name="now"/>.</summary>
    public static DateOnly InEngland(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, IanaZone.London.Rules).DateTime);
}
