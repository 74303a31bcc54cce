using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>Which reminders belong together: those of one slot of one rule.</summary>
/// <param name="RuleKey">The key of the rule; <c>changed</c> or <c>cancelled</c> for notices.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Purpose">What they are for.</param>
public sealed record ReminderKind(string RuleKey, string Slot, ReminderPurpose Purpose);

/// <summary>What became of reminders, and what came of them; what people answered is withheld where it is few.</summary>
/// <param name="Kind">Which; <c>null</c> for all together.</param>
/// <param name="Planned">Reminders and notices that became a person's.</param>
/// <param name="Sent">Those a provider took, of all.</param>
/// <param name="Skipped">Those that were decided against or overtaken, of all.</param>
/// <param name="Failed">Those that were given up or did not arrive, of all.</param>
/// <param name="Delivered">Those reported to have arrived, of those sent.</param>
/// <param name="Coming">People who said after it that they come.</param>
/// <param name="NotComing">People who said after it that they do not.</param>
/// <param name="AttendanceRecorded">Events whose attendance is on record, of those it was asked of; <c>null</c> where it was not asked.</param>
public sealed record ReminderFigures(
    ReminderKind? Kind, int Planned, Proportion Sent, Proportion Skipped, Proportion Failed, Proportion Delivered, HeadCount Coming, HeadCount NotComing, Proportion? AttendanceRecorded)
{
    /// <summary>Who said that they come, of those mails that were sent; <c>null</c> where it is withheld or nothing was sent.</summary>
    public double? ComingShare => Coming.ShareOf(HeadCount.Of(Sent.Numerator));

    /// <summary>Who said that they do not come, of those mails that were sent; <c>null</c> where it is withheld or nothing was sent.</summary>
    public double? NotComingShare => NotComing.ShareOf(HeadCount.Of(Sent.Numerator));

    /// <summary>The figures of each kind, and of all together, with answers withheld that would point at people.</summary>
    public static (IReadOnlyList<ReminderFigures> Groups, ReminderFigures Total) Of(IReadOnlyList<(ReminderKind Kind, ReminderCounts Counts)> kinds)
    {
        var coming = SmallNumbers.Publish([.. kinds.Select(kind => (long)kind.Counts.Coming)]);
        var not = SmallNumbers.Publish([.. kinds.Select(kind => (long)kind.Counts.NotComing)]);
        return (
            [.. kinds.Select((kind, index) => Of(kind.Kind, kind.Counts, coming.Groups[index], not.Groups[index]))],
            Of(kind: null, kinds.Aggregate(new ReminderCounts(), (sum, kind) => sum + kind.Counts), coming.Total, not.Total));
    }

    private static ReminderFigures Of(ReminderKind? kind, ReminderCounts counts, HeadCount coming, HeadCount notComing) => new(
        kind,
        counts.Planned,
        new(counts.Sent, counts.Planned),
        new(counts.Skipped, counts.Planned),
        new(counts.Failed, counts.Planned),
        new(counts.Delivered, counts.Sent),
        coming,
        notComing,
        counts.Asked == 0 ? null : new(counts.Recorded, counts.Asked));
}
