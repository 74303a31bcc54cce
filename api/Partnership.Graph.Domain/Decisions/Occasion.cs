using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Decisions;

/// <summary>Who wants a command carried out, and when.</summary>
/// <param name="Caller">Who.</param>
/// <param name="Now">The instant of the decision.</param>
public sealed record Occasion(Caller Caller, DateTimeOffset Now)
{
    /// <summary>The day on calendars in England.</summary>
    public DateOnly Today => EnglishDay.At(Now);
}
