using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What an argument <c>at</c> means when it is left out.</summary>
internal static class Clock
{
    /// <summary>Today in England.</summary>
    public static DateOnly Today(this TimeProvider clock) => EnglishDay.At(clock.GetUtcNow());
}
