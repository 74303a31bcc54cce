using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Live;

/// <summary>How subscriptions are fed; the section <c>Live</c> of the configuration.</summary>
public sealed record LiveOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Live";

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How often is looked whether another process has changed the graph: 500 milliseconds unless said, from 20 milliseconds to a
    /// minute. What this process changes is told at once.
    /// </summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A value is out of its range.</exception>
    internal static LiveOptions Read(IConfiguration configuration)
    {
        const string Name = $"{Section}:{nameof(PollEvery)}";
        var text = configuration[Name];
        if (string.IsNullOrWhiteSpace(text))
            return new LiveOptions();
        return TimeSpan.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var every) && every >= Shortest && every <= Longest
            ? new LiveOptions { PollEvery = every }
            : throw new ConfigurationException($"{Name} is '{text}'; it is a time from 00:00:00.02 to 00:01:00, such as 00:00:00.5.");
    }
}
