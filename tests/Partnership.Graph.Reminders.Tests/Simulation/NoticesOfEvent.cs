using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether everybody who was told something of an event that is not true any more is told so, at once, and nobody else is.</summary>
internal sealed class NoticesOfEvent(YearBook book, PlannedEvent planned, List<string> wrong)
{
    private const int MostWithoutApproval = 50;
    private readonly EventHistory _history = book.HistoryOf(planned);
    private readonly List<Told> _told = [.. book.Told[planned.Number]];
    private readonly List<NoticesDecided> _decided = [.. book.Items.OfType<NoticesDecided>().Where(decided => decided.Event == planned.Number)];

    internal void Check()
    {
        foreach (var notice in _told.Where(told => told.IsNotice))
            MayBe(notice);
        foreach (var revision in _history.Revisions.Skip(1))
            Changed(revision, ReminderPurpose.Changed, revision.KnownAt, revision.Over);
        if (_history.IsCancelled)
            Changed(_history.Revisions[^1], ReminderPurpose.Cancelled, _history.EndedAt!.Value, DateTimeOffset.MaxValue);
    }

    private void MayBe(Told notice)
    {
        var before = _told.Where(told => told.Person == notice.Person && told != notice && told.At <= notice.At).ToList();
        var revision = _history.Revisions.ElementAtOrDefault(notice.Revision);
        var isCancelled = notice.Purpose == ReminderPurpose.Cancelled;
        if (isCancelled ? before.Count == 0 : !before.Exists(told => told.Revision < notice.Revision))
            wrong.Add($"a notice of what was never told: {notice}");
        else if (revision is null || (isCancelled ? !_history.IsCancelled || notice.At < _history.EndedAt || revision != _history.Revisions[^1] : notice.At < revision.KnownAt || notice.At - YearBook.Grace > revision.Over))
            wrong.Add($"a notice of what did not happen: {notice}");
        else if (book.Mail[notice.Reference].Count() > 1)
            wrong.Add($"a notice that is not alone: {notice}");
    }

    private void Changed(Revision revision, ReminderPurpose purpose, DateTimeOffset at, DateTimeOffset over)
    {
        var tick = book.TickAfter(at);
        if (tick >= over || tick > book.Ends.AddDays(-1))
            return;
        var misled = _told.Where(told => told.At < tick && book.IsBelieved(told, tick)).GroupBy(told => told.Person)
            .Select(ofPerson => ofPerson.OrderBy(told => told.Revision).ThenBy(told => told.Purpose == ReminderPurpose.Cancelled).Last())
            .Where(last => purpose == ReminderPurpose.Cancelled ? last.Purpose != ReminderPurpose.Cancelled : last.Revision < revision.Number)
            .Where(last => !IsUseless(last, revision, tick))
            .ToList();
        var waits = misled.Count > MostWithoutApproval;
        var decided = waits ? _decided.Find(one => one.At >= at && one.At < over) : null;
        foreach (var last in misled)
            MustBe(last, revision, purpose, tick, over, waits, decided);
    }

    private void MustBe(Told last, Revision revision, ReminderPurpose purpose, DateTimeOffset tick, DateTimeOffset over, bool waits, NoticesDecided? decided)
    {
        var known = _history.Revisions[last.Revision];
        var clock = book.Facts.ClockOf(planned.Zone, tick);
        var goes = Goes(clock, known, revision, purpose, tick);
        if (waits && decided is { Approved: true } && book.TickAfter(decided.At) is var then && then > goes)
            goes = Goes(clock, known, revision, purpose, then);
        var what = $"{last.Person}, who was told of e{planned.Number} revision {last.Revision} on {last.At:yyyy-MM-dd HH:mm}Z";
        var told = _told.Find(told => told.Person == last.Person && told.Purpose == purpose && told.Revision == revision.Number);
        if (waits && decided is not { Approved: true })
        {
            if (told is not null)
                wrong.Add($"not approved: {told}");
            return;
        }

        if (goes >= over || IsUseless(last, revision, goes) || !IsReachable(last.Person, goes) || book.Facts.FailsAt(last.Person, goes) || (told is null && BouncedBefore(last, goes)))
            return;
        if (book.IsCalm(tick, goes))
        {
            if (told is null || told.At != goes)
                wrong.Add($"misled: {what}, {(told is null ? "was never told" : $"was told only on {told.At:yyyy-MM-dd HH:mm}Z")} that it was {(purpose == ReminderPurpose.Changed ? "moved" : "cancelled")}, which was to go {goes:yyyy-MM-dd HH:mm}Z");
        }
        else if (told is null
            && book.CalmTicksFrom(goes).FirstOrDefault(clock.IsOpen) is var chance && chance != default && chance < over && !IsUseless(last, revision, chance) && IsReachable(last.Person, chance)
            && !book.Rows[planned.Number].Any(row => row.PersonId?.Key == last.Person && row.Purpose == purpose && row.ScheduleRevision == revision.Number && (row.State == ReminderState.Unknown || row.Reason is ReminderReason.GaveUp or ReminderReason.Refused)))
        {
            wrong.Add($"misled: {what}, was never told that it was {(purpose == ReminderPurpose.Changed ? "moved" : "cancelled")}, which could have gone {chance:yyyy-MM-dd HH:mm}Z, something was wrong");
        }
    }

    // At once; outside the hours when they next open, unless that is the day of the event, as it is or as it is known, or later.
    private static DateTimeOffset Goes(WallClock clock, Revision known, Revision revision, ReminderPurpose purpose, DateTimeOffset tick)
    {
        var firstDay = purpose == ReminderPurpose.Changed && revision.Date < known.Date ? revision.Date : known.Date;
        return clock.DayOf(clock.NextOpen(tick)) >= firstDay ? tick : WallClock.TickFrom(clock.NextOpen(tick));
    }

    private bool IsUseless(Told last, Revision revision, DateTimeOffset at) => at >= revision.StartsAt && at >= _history.Revisions[last.Revision].StartsAt;

    private bool BouncedBefore(Told last, DateTimeOffset goes) => !book.IsBelieved(last, goes);

    private bool IsReachable(string person, DateTimeOffset at)
    {
        var day = book.Facts.ClockOf(planned.Zone, at).DayOf(at);
        return book.Facts.HasAddress(person, at) && !book.Facts.IsSuppressed(person, at)
            && (book.Facts.Wants(person, ReminderTopic.Changes, at) || book.Facts.Staffs(planned, person, at, day));
    }
}
