using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Reminding;

/// <summary>Whether and how often this process works on reminders: the section <c>Reminders:Scheduler</c> of the configuration.</summary>
public sealed class SchedulerSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Reminders:Scheduler";

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Whether this process plans and sends; default <c>true</c>. Off where Functions do it on the same store.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often it looks for what is due; default 1 minute, 10 seconds to 1 hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">Something in it is unknown, has no meaning or is out of range.</exception>
    public static SchedulerSettings Read(IConfiguration configuration)
    {
        var settings = new SchedulerSettings();
        try
        {
            configuration.GetSection(Section).Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            throw new ConfigurationException($"The settings below {Section} cannot be read: {wrong.InnerException?.Message ?? wrong.Message}");
        }

        return settings.Interval >= Shortest && settings.Interval <= Longest
            ? settings
            : throw new ConfigurationException($"{Section}:Interval is {settings.Interval}; it has to be between {Shortest} and {Longest}, for example 00:01:00.");
    }
}
