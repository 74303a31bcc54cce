namespace Partnership.Graph.Domain.Attention;

/// <summary>How pressing something is that presses more as its day comes near and passes.</summary>
/// <param name="Near">How pressing it is until the last of these days, and without a day.</param>
/// <param name="Days">How many days that is after today; below 0 for a day that has passed.</param>
/// <param name="Later">How pressing it is while its day is further off.</param>
public sealed record DueSeverity(AttentionSeverity Near, int Days, AttentionSeverity Later)
{
    /// <summary>What is as pressing whatever its day.</summary>
    public static DueSeverity Always(AttentionSeverity severity) => new(severity, 0, severity);

    /// <summary>The last day on which something is near.</summary>
    public DateOnly LastNear(DateOnly today) => today.AddDays(Days);

    /// <summary>How pressing what is due on a day is.</summary>
    public AttentionSeverity Of(DateOnly? due, DateOnly today) => (due ?? DateOnly.MinValue) <= LastNear(today) ? Near : Later;
}
