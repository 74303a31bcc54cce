using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Events;

/// <summary>When an event is to be, on the clock on the wall at the venue, and what can be wrong with that.</summary>
/// <param name="Date">The day.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, on the same day.</param>
/// <param name="Zone">The time zone of the venue.</param>
internal sealed record EventTime(DateOnly Date, TimeOnly Start, TimeOnly End, IanaZone Zone)
{
    /// <summary>How far ahead events are planned, in days.</summary>
    public const int FarthestAhead = 3 * 366;

    /// <summary>Refuses times that do not exist, an end that is not after the start, and what is over or too far ahead.</summary>
    public void Check(Checks checks, DateTimeOffset now)
    {
        CheckExists(checks, Start, "startTime");
        CheckExists(checks, End, "endTime");
        checks.Rule(End > Start, "endTime", $"'endTime' is {End:HH:mm}, not after the start at {Start:HH:mm}; an event ends on the day it begins.");
        if (!checks.AllHold)
            return;
        checks.Rule(LocalTimes.ToInstant(Date, Start, Zone) > now, "date", $"'date' is {Date:yyyy-MM-dd}; at {Start:HH:mm} there the event would have begun already. Give a time to come.");
        checks.Rule(Date.DayNumber - EnglishDay.At(now).DayNumber <= FarthestAhead, "date", $"'date' is {Date:yyyy-MM-dd}, more than three years ahead; is the year right?");
    }

    /// <summary>What may well be meant but is worth a look.</summary>
    public IEnumerable<string> Warnings()
    {
        foreach (var time in new[] { Start, End }.Where(time => Zone.Rules.IsAmbiguousTime(Date.ToDateTime(time))))
            yield return $"On {Date:yyyy-MM-dd} clocks in {Zone} go back and show {time:HH:mm} twice; the first is meant.";
        if (Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield return $"{Date:yyyy-MM-dd} is a {Date.DayOfWeek}.";
    }

    private void CheckExists(Checks checks, TimeOnly time, string field)
    {
        if (!Zone.Rules.IsInvalidTime(Date.ToDateTime(time)))
            return;
        var after = TimeZoneInfo.ConvertTime(LocalTimes.ToInstant(Date, time, Zone), Zone.Rules);
        checks.Rule(false, field, $"'{field}' is {time:HH:mm}, which clocks in {Zone} do not show on {Date:yyyy-MM-dd}: they go forward to {after:HH:mm}. Give {after:HH:mm} or a later time, or an earlier one that exists.");
    }
}
