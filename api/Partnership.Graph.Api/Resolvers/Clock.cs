using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The day that is meant where nobody says another: by an argument <c>at</c> that is left out, by a role that holds now.</summary>
internal static class Clock
{
    /// <summary>Today in England.</summary>
    public static DateOnly Today(this TimeProvider clock) => EnglishDay.At(clock.GetUtcNow());
}
