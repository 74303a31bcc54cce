using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Events to come of which a reminder or notice, for the date they have now, was given up.</summary>
public sealed class EventsWithFailedMails(IStoreSession session) : EventSource(session)
{
    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.FailedDelivery;

    /// <inheritdoc/>
    public override bool IsWalk => true;

    /// <inheritdoc/>
    protected override DueSeverity Severity => NeedsAttention.FailedMailsSeverity;

    /// <inheritdoc/>
    protected override IQueryable<Event> Needing(AttentionScope scope)
    {
        // On some calendar it is still yesterday.
        var (now, since) = (scope.Now, scope.Today.AddDays(-1));
        var dead = Session.Query<Reminder>().Where(x => x.State == ReminderState.Dead);
        return Session.Query<Event>().Where(x => x.Date >= since && x.StartsAt > now && dead.Any(reminder => reminder.EventId == x.Id && reminder.ScheduleRevision == x.ScheduleRevision));
    }

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<Event> subjects, AttentionScope scope, CancellationToken ct) =>
        Each(subjects, subject => NeedsAttention.WithFailedMails(subject, scope.Today));
}
