using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Tests.Pipeline;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>
/// What the rules of reminders say of a year, written from the rules alone and in the plainest way: days are counted one by one, the clock
/// on the wall is looked up minute by minute, and nothing of the product decides.
/// </summary>
internal sealed class YearOracle(IReadOnlyList<YearItem> items, IReadOnlyList<DateTimeOffset> cleanTicks, IReadOnlySet<DateOnly> uneasyDays)
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly HashSet<DateOnly> BankHolidays =
    [
        new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28), new(2027, 1, 1),
    ];

    private static readonly (string Slot, ReminderPurpose Purpose, int Days, bool Working)[] Leads =
    [
        ("confirm", ReminderPurpose.ConfirmPlan, -21, false), ("ready", ReminderPurpose.AreYouReady, -7, false),
        ("logistics", ReminderPurpose.Logistics, -2, true), ("final", ReminderPurpose.Final, -1, true), ("attendance", ReminderPurpose.Attendance, 2, true),
    ];

    // What retries and the worker that takes over may add.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(80);

    private readonly List<string> _wrong = [];
    private readonly ILookup<string, PersonAway> _away = items.OfType<PersonAway>().ToLookup(away => away.Person);

    internal IReadOnlyList<string> Check(IReadOnlyList<Posted> taken)
    {
        var told = taken.SelectMany(Said).ToList();
        foreach (var twin in told.GroupBy(one => (one.Event, one.Revision, one.Purpose, one.Person)).Where(same => same.Count() > 1))
            _wrong.Add($"twin: {twin.Key}, at {string.Join(" and ", twin.Select(one => Local(one.At).ToString("s")))}");
        foreach (var planned in items.OfType<PlannedEvent>())
            CheckEvent(planned, [.. told.Where(one => one.Event == planned.Number).OrderBy(one => one.At)]);
        CheckDigests(taken);
        return _wrong;
    }

    private void CheckEvent(PlannedEvent planned, List<Told> told)
    {
        var (revisions, cancelledAt) = HistoryOf(planned);
        for (var number = 0; number < revisions.Count; number++)
        {
            var revision = revisions[number];
            var over = number + 1 < revisions.Count ? revisions[number + 1].KnownAt : cancelledAt ?? YearScript.Ends.AddYears(1);
            var wanted = Wanted(revision);
            foreach (var expected in wanted)
                MustBeTold(planned, number, expected, over, revision, told);
            foreach (var one in told.Where(one => one.Revision == number && one.Purpose is not (ReminderPurpose.Changed or ReminderPurpose.Cancelled)))
                MayBeTold(planned, one, wanted, over);
        }

        foreach (var ofPerson in told.GroupBy(one => one.Person))
            CheckNotices(planned, revisions, cancelledAt, [.. ofPerson]);
    }

    private void MustBeTold(PlannedEvent planned, int revision, Expected expected, DateTimeOffset over, Revision schedule, List<Told> told)
    {
        if (FirstChance(expected) is not { } chance || chance > expected.Latest || chance + Grace >= over)
            return;
        // Whoever hears of the move needs no reminder that stands in for those whose time had passed.
        var people = Who(planned, DayOf(expected.SendAt)).Intersect(Who(planned, DayOf(chance)));
        foreach (var person in people)
        {
            if (!told.Exists(one => one.Person == person && one.Revision == revision && one.Purpose == expected.Purpose)
                && !(expected.CatchUp && told.Exists(one => one.Person == person && one.Revision < revision && one.At < chance + Grace)))
                _wrong.Add($"not told: {person} of e{planned.Number} revision {revision} ({schedule.Date} {schedule.Start}), {expected.Purpose}, which was to go {Local(expected.SendAt):s}");
        }
    }

    private void MayBeTold(PlannedEvent planned, Told one, IReadOnlyList<Expected> wanted, DateTimeOffset over)
    {
        var what = $"e{planned.Number} revision {one.Revision} {one.Purpose} to {one.Person} at {Local(one.At):s}";
        if (wanted.FirstOrDefault(expected => expected.Purpose == one.Purpose) is not { } expected)
        {
            _wrong.Add($"not wanted: {what}");
            return;
        }

        if (one.At < expected.SendAt && DayOf(one.At) != DayOf(expected.SendAt))
            _wrong.Add($"too early: {what}, was to go {Local(expected.SendAt):s}");
        if (one.At > Later(expected.Latest, NextOpen(expected.Latest)) + Grace && !Postponed(expected, one.At))
            _wrong.Add($"too late: {what}, was to go {Local(expected.SendAt):s}");
        if (!IsOpen(one.At) && !(expected.CatchUp || NextOpen(one.At) >= expected.StartsAt) && !IsOpen(one.At - Grace))
            _wrong.Add($"outside sending hours: {what}");
        if (one.At > over + TimeSpan.FromMinutes(25))
            _wrong.Add($"not true any more: {what}");
        if (!Who(planned, DayOf(one.At)).Contains(one.Person) && !Who(planned, DayOf(one.At - Grace)).Contains(one.Person))
            _wrong.Add($"the wrong person: {what}");
    }

    private void CheckNotices(PlannedEvent planned, IReadOnlyList<Revision> revisions, DateTimeOffset? cancelledAt, List<Told> told)
    {
        foreach (var notice in told.Where(one => one.Purpose is ReminderPurpose.Changed or ReminderPurpose.Cancelled))
        {
            if (!told.Exists(one => one.At <= notice.At && one != notice && (one.Revision < notice.Revision || notice.Purpose == ReminderPurpose.Cancelled)))
                _wrong.Add($"a notice of what was never told: {notice}");
        }

        var last = told[^1];
        var (current, since) = (revisions.Count - 1, cancelledAt ?? revisions[^1].KnownAt);
        if (cancelledAt is null ? last.Revision == current : last.Purpose == ReminderPurpose.Cancelled)
            return;
        var known = revisions[last.Revision];
        var from = Later(since, last.At);
        var useless = Later(known.StartsAt, revisions[current].StartsAt);
        var goes = DayOf(NextOpen(from)) >= (cancelledAt is null && revisions[current].Date < known.Date ? revisions[current].Date : known.Date) ? from : NextOpen(from);
        if (cleanTicks.Where(tick => tick >= goes).Select(tick => (DateTimeOffset?)tick).FirstOrDefault() is { } chance && chance + Grace < useless)
            _wrong.Add($"misled: {last.Person} was told of e{planned.Number} revision {last.Revision} at {Local(last.At):s}, and never that it was {(cancelledAt is null ? "moved" : "cancelled")} at {Local(since):s}");
    }

    // On a day on which nothing went wrong and nothing changed, all that is routine goes to a person in one mail.
    private void CheckDigests(IReadOnlyList<Posted> taken)
    {
        foreach (var day in taken.Where(posted => posted.Letter is ReminderLetter or DigestLetter).GroupBy(posted => (posted.Letter.To.Address, Day: DayOf(posted.At))))
        {
            if (!uneasyDays.Contains(day.Key.Day) && day.Count() > 1)
                _wrong.Add($"{day.Count()} mails of reminders to {day.Key.Address} on {day.Key.Day}");
        }
    }

    private static List<Expected> Wanted(Revision revision)
    {
        var all = Leads.Select(lead =>
        {
            var day = lead.Working ? CountWorking(revision.Date, lead.Days) : revision.Date.AddDays(lead.Days);
            var due = Instant(day, revision.Start);
            var sendAt = IsOpen(due) ? due : NextOpen(due) is var next && due < revision.StartsAt && next >= revision.StartsAt ? LastAfternoon(due) : NextOpen(due);
            return new Expected(lead.Purpose, due, sendAt, Latest(lead.Purpose, sendAt, revision.StartsAt), revision.StartsAt, CatchUp: false);
        }).ToList();
        var passed = all.Where(one => one.SendAt < revision.KnownAt).ToList();
        var going = all.Except(passed).ToList();
        if (passed.LastOrDefault(one => one.DueAt < revision.StartsAt) is { } nearest && revision.KnownAt <= revision.StartsAt.AddHours(-2))
        {
            var at = NextOpen(revision.KnownAt) is var next && next >= revision.StartsAt ? revision.KnownAt : next;
            going.Insert(0, nearest with { SendAt = at, Latest = Latest(nearest.Purpose, at, revision.StartsAt), CatchUp = true });
        }

        var before = going.Where(one => one.DueAt < revision.StartsAt).ToList();
        return [.. going.Where(one => !before.Exists(other => other.DueAt > one.DueAt && DayOf(other.SendAt) <= DayOf(one.SendAt)) || one.DueAt >= revision.StartsAt)];
    }

    private static DateTimeOffset Latest(ReminderPurpose purpose, DateTimeOffset sendAt, DateTimeOffset startsAt)
    {
        if (sendAt >= startsAt)
            return sendAt.AddDays(1);
        var latest = purpose == ReminderPurpose.Final || sendAt.AddDays(1) > startsAt.AddHours(-2) ? startsAt.AddHours(-2) : sendAt.AddDays(1);
        var little = sendAt.AddMinutes(30) < startsAt ? sendAt.AddMinutes(30) : startsAt;
        return latest > little ? latest : little;
    }

    // The first time a worker that gets through comes by within sending hours.
    private DateTimeOffset? FirstChance(Expected expected)
    {
        var ticks = cleanTicks.Where(tick => tick >= expected.SendAt).ToList();
        if (ticks.Count == 0 || ticks[0] > expected.Latest)
            return ticks.Count == 0 ? null : ticks[0];
        return ticks.FirstOrDefault(tick => IsOpen(tick) || NextOpen(tick) >= expected.StartsAt && tick < expected.StartsAt) is var chance && chance == default ? null
            : NextOpen(ticks[0]) >= expected.StartsAt.AddHours(-2) && expected.DueAt < expected.StartsAt && !IsOpen(ticks[0]) ? null : chance <= expected.Latest ? chance : null;
    }

    // Found late in the evening, in time, and sent in the morning.
    private bool Postponed(Expected expected, DateTimeOffset at) =>
        Enumerable.Range(0, 500).Select(step => expected.SendAt.AddMinutes(5 * step)).Any(found => found <= expected.Latest + Grace && !IsOpen(found) && NextOpen(found) + Grace + TimeSpan.FromDays(1) >= at);

    private List<string> Who(PlannedEvent planned, DateOnly day)
    {
        var school = $"s{planned.School}";
        var people = new List<string>();
        if (!IsAway(school, day))
            people.Add(school);
        else if (planned.School % 3 != 0 && !IsAway("d" + school, day))
            people.Add("d" + school);
        else
            people.Add("lead");
        people.Add(IsAway($"t{planned.Trust}", day) ? "lead" : $"t{planned.Trust}");
        return people;
    }

    private bool IsAway(string person, DateOnly day) => _away[person].Any(away => away.From <= day && day <= away.Until);

    private (IReadOnlyList<Revision> Revisions, DateTimeOffset? CancelledAt) HistoryOf(PlannedEvent planned)
    {
        List<Revision> revisions = [new(planned.At, planned.Date, planned.Start)];
        foreach (var change in items.OfType<EventChange>().Where(change => change.Event == planned.Number).OrderBy(change => change.At))
        {
            if (change.Date is not { } date)
                return (revisions, change.At);
            revisions.Add(new(change.At, date, change.Start));
        }

        return (revisions, null);
    }

    private static IEnumerable<Told> Said(Posted posted)
    {
        IEnumerable<ReminderItem> carried = posted.Letter switch
        {
            ReminderLetter one => [one.Item],
            DigestLetter many => many.Items,
            ChangedLetter changed => [changed.Item],
            CancelledLetter cancelled => [cancelled.Item],
            _ => [],
        };
        return carried.Select(item => new Told(int.Parse(item.Event.Name.AsSpan(1), null), item.Event.ScheduleRevision, item.Purpose, posted.Letter.To.Name, posted.At));
    }

    private static DateOnly CountWorking(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left -= IsWorking(day) ? 1 : 0)
            day = day.AddDays(Math.Sign(count));
        return day;
    }

    private static bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Contains(day);

    private static bool IsOpen(DateTimeOffset at) => IsWorking(DayOf(at)) && Local(at).Hour is >= 8 and < 18;

    private static DateTimeOffset NextOpen(DateTimeOffset at)
    {
        if (IsOpen(at))
            return at;
        var day = DayOf(at);
        while (!IsWorking(day) || Instant(day, new TimeOnly(8, 0)) < at)
            day = day.AddDays(1);
        return Instant(day, new TimeOnly(8, 0));
    }

    private static DateTimeOffset LastAfternoon(DateTimeOffset at)
    {
        var day = DayOf(at);
        while (!IsWorking(day) || Instant(day, new TimeOnly(18, 0)) > at)
            day = day.AddDays(-1);
        return Instant(day, new TimeOnly(17, 0));
    }

    // The first minute at which the clock on the wall shows the time, or has passed over it.
    private static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var wanted = day.ToDateTime(time);
        var utc = new DateTimeOffset(wanted.AddMinutes(-90), TimeSpan.Zero);
        while (Local(utc) < wanted)
            utc = utc.AddMinutes(1);
        return utc;
    }

    private static DateTime Local(DateTimeOffset at) => at.UtcDateTime + London.GetUtcOffset(at.UtcDateTime);

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private sealed record Revision(DateTimeOffset KnownAt, DateOnly Date, TimeOnly Start)
    {
        internal DateTimeOffset StartsAt { get; } = Instant(Date, Start);
    }

    private sealed record Expected(ReminderPurpose Purpose, DateTimeOffset DueAt, DateTimeOffset SendAt, DateTimeOffset Latest, DateTimeOffset StartsAt, bool CatchUp);

    private sealed record Told(int Event, int Revision, ReminderPurpose Purpose, string Person, DateTimeOffset At);
}
