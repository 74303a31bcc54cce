using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Events that were held, in the last year, without a head-count of who came.</summary>
public sealed class EventsWithoutAttendance(IStoreSession session) : EventSource(session)
{
    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.MissingAttendance;

    /// <inheritdoc/>
    public override bool IsWalk => true;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.AttendanceSeverity;

    /// <inheritdoc/>
    protected override IQueryable<Event> Needing(AttentionScope scope)
    {
        var (now, since) = (scope.Now, scope.Today.AddDays(-NeedsAttention.AttendanceDays));
        var counts = Session.Query<Attendance>().Where(x => x.Actual != null);
        return Session.Query<Event>().Where(x =>
            (x.Status == EventStatus.Confirmed || x.Status == EventStatus.Completed) && x.Date >= since && x.EndsAt < now && !counts.Any(count => count.EventId == x.Id));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Event> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.WithoutAttendance(subject, scope.Today));
}
