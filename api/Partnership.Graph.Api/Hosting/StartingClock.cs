using System.Globalization;

namespace Partnership.Graph.Api.Hosting;

/// <summary>
/// A clock that shows a chosen time when the process begins and goes on from there, to see what the product does on another day: the
/// setting <c>Clock:StartsAt</c>, in Development only.
/// </summary>
/// <param name="startsAt">What it shows now.</param>
internal sealed class StartingClock(DateTimeOffset startsAt) : TimeProvider
{
    /// <summary>The setting.</summary>
    public const string Setting = "Clock:StartsAt";

    private readonly TimeSpan _ahead = startsAt - System.GetUtcNow();

    /// <summary>The clock that the settings ask for.</summary>
    /// <exception cref="ConfigurationException">The setting is no time, or this is not Development.</exception>
    public static TimeProvider Read(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return System;
        if (!environment.IsDevelopment())
            throw new ConfigurationException($"{Setting} is for Development only; take it away: outside it people rely on the time.");
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var startsAt)
            ? new StartingClock(startsAt)
            : throw new ConfigurationException($"{Setting} is '{text}', which is no time; give one such as 2026-11-24T09:00:00Z.");
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead;
}
