using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>An event with one date: since when that was known, and until when it held.</summary>
internal sealed record Revision(int Number, DateTimeOffset KnownAt, DateTimeOffset Over, DateOnly Date, TimeOnly Start, DateTimeOffset StartsAt);

/// <summary>Which rule decides, by its number; 0 is the built-in one.</summary>
internal sealed record Ruling(int Rule, IReadOnlyList<ReminderLead> Leads)
{
    internal string Key => Rule == 0 ? "default" : "fairs";

    internal int Revision => Rule == 0 ? 1 : Rule;
}

/// <summary>One reminder that the rules ask for, from when to when it is asked for, and what is to become of it.</summary>
internal sealed record Wanted(
    Revision Of, Ruling Ruling, ReminderLead Lead, Side? Audience, WallClock Clock, DateTimeOffset Known, DateTimeOffset Over, DateTimeOffset DueAt, DateTimeOffset SendAt)
{
    internal bool IsCatchUp { get; init; }

    /// <summary>Why it does not go; <c>null</c> where it does.</summary>
    internal ReminderReason? Not { get; init; }

    internal bool IsBefore => DueAt < Of.StartsAt;

    internal ReminderTopic Topic => Lead.Purpose == ReminderPurpose.Attendance ? ReminderTopic.Attendance : ReminderTopic.Reminders;

    /// <summary>The tick at which it goes when nothing comes between.</summary>
    internal DateTimeOffset Goes
    {
        get
        {
            var tick = WallClock.TickFrom(SendAt);
            return Clock.IsOpen(tick) || (tick < Of.StartsAt && Clock.NextOpen(tick) >= Of.StartsAt) ? tick : WallClock.TickFrom(Clock.NextOpen(tick));
        }
    }

    /// <summary>How late it may be found: a day, never within two hours of the start; the final one until then; and half an hour in any case.</summary>
    internal static DateTimeOffset Latest(ReminderPurpose purpose, DateTimeOffset sendAt, DateTimeOffset startsAt)
    {
        if (sendAt >= startsAt)
            return sendAt.AddDays(1);
        var latest = purpose == ReminderPurpose.Final || sendAt.AddDays(1) > startsAt.AddHours(-2) ? startsAt.AddHours(-2) : sendAt.AddDays(1);
        var little = sendAt.AddMinutes(30) < startsAt ? sendAt.AddMinutes(30) : startsAt;
        return latest > little ? latest : little;
    }
}

/// <summary>What happened to one event, and what the rules make of it, as far as it was known by a time.</summary>
internal sealed class EventHistory
{
    private static readonly ReminderLead[] BuiltIn =
    [
        new() { Slot = "confirm-plan", Purpose = ReminderPurpose.ConfirmPlan, Offset = -21, Unit = LeadUnit.Days },
        new() { Slot = "are-you-ready", Purpose = ReminderPurpose.AreYouReady, Offset = -7, Unit = LeadUnit.Days },
        new() { Slot = "logistics", Purpose = ReminderPurpose.Logistics, Offset = -2, Unit = LeadUnit.WorkingDays },
        new() { Slot = "final", Purpose = ReminderPurpose.Final, Offset = -1, Unit = LeadUnit.WorkingDays },
        new() { Slot = "attendance", Purpose = ReminderPurpose.Attendance, Offset = 2, Unit = LeadUnit.WorkingDays },
    ];

    private readonly YearFacts _facts;
    private readonly RulesOfYear _rules;
    private readonly DateTimeOffset _asOf;

    internal EventHistory(PlannedEvent planned, IEnumerable<EventChange> changes, YearFacts facts, RulesOfYear rules, DateTimeOffset asOf)
    {
        (Planned, _facts, _rules, _asOf) = (planned, facts, rules, asOf);
        var zone = facts.ClockOf(planned.Zone, asOf);
        List<Revision> revisions = [new(0, planned.At, DateTimeOffset.MaxValue, planned.Date, planned.Start, zone.Instant(planned.Date, planned.Start))];
        foreach (var change in changes.Where(change => change.At <= asOf).OrderBy(change => change.At))
        {
            if (EndedAt is not null)
                break;
            if (change is EventMoved moved && zone.Instant(moved.Date, moved.Start) > moved.At)
            {
                revisions[^1] = revisions[^1] with { Over = change.At };
                revisions.Add(new(revisions.Count, change.At, DateTimeOffset.MaxValue, moved.Date, moved.Start, zone.Instant(moved.Date, moved.Start)));
            }
            else if (change is EventCancelled or EventCompleted && (change is not EventCompleted || change.At >= revisions[^1].StartsAt))
            {
                revisions[^1] = revisions[^1] with { Over = change.At };
                (EndedAt, IsCancelled) = (change.At, change is EventCancelled);
            }
        }

        Revisions = revisions;
    }

    internal PlannedEvent Planned { get; }

    internal IReadOnlyList<Revision> Revisions { get; }

    internal DateTimeOffset? EndedAt { get; }

    internal bool IsCancelled { get; }

    /// <summary>The built-in rule, or the rule for fairs where it is in force for the day and was live by the time.</summary>
    internal Ruling RulingOf(Revision revision, DateTimeOffset known) =>
        Planned.IsFair && _rules.InForce(revision.Date, known) is { } fairs ? new Ruling(fairs.Number, fairs.Leads) : new Ruling(0, BuiltIn);

    /// <summary>Every reminder that the rules asked for at some time, in the order in which they did.</summary>
    internal IReadOnlyList<Wanted> Wanted() => [.. Revisions.SelectMany(WantedOf)];

    private List<Wanted> WantedOf(Revision revision)
    {
        var all = new List<Wanted>();
        List<DateTimeOffset> looks = [revision.KnownAt, .. _rules.Looks.Concat(_facts.CalendarChanges(Planned).Select(_rules.LookAfter)).Where(at => at > revision.KnownAt && at <= _asOf && at < revision.Over && at < revision.StartsAt.AddDays(60)).Distinct().Order()];
        List<Wanted> standing = [];
        foreach (var (index, at) in looks.Index())
        {
            var over = index + 1 < looks.Count ? looks[index + 1] : revision.Over;
            standing = Look(revision, at, over, index == 0, standing);
            all.AddRange(standing);
        }

        return all;
    }

    private List<Wanted> Look(Revision revision, DateTimeOffset at, DateTimeOffset over, bool isFirst, List<Wanted> standing)
    {
        var ruling = RulingOf(revision, at);
        return [.. Audiences().SelectMany(audience => OfAudience(audience.Side, audience.Clock))];

        IEnumerable<(Side? Side, WallClock Clock)> Audiences()
        {
            var everybody = _facts.ClockOf(Planned.Zone, at);
            return _facts.SchoolClockOf(Planned, at) is { } school && ruling.Leads.Any(lead => Timed(lead, null, school) is var own && Timed(lead, null, everybody) is var other && (own.DueAt, own.SendAt) != (other.DueAt, other.SendAt))
                ? [(Side.Education, school), (Side.Health, everybody)]
                : [(null, everybody)];
        }

        Wanted Timed(ReminderLead lead, Side? side, WallClock clock)
        {
            var due = lead.Unit switch
            {
                LeadUnit.Days => clock.Instant(revision.Date.AddDays(lead.Offset), revision.Start),
                LeadUnit.WorkingDays => clock.Instant(clock.CountWorking(revision.Date, lead.Offset), revision.Start),
                _ => revision.Date.ToDateTime(revision.Start).AddHours(lead.Offset) is var wall ? clock.Instant(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall)) : default,
            };
            var next = clock.NextOpen(due);
            return new Wanted(revision, ruling, lead, side, clock, at, over, due, due < revision.StartsAt && next >= revision.StartsAt && !clock.IsOpen(due) ? clock.LastAfternoon(due) : next);
        }

        IEnumerable<Wanted> OfAudience(Side? side, WallClock clock)
        {
            var all = ruling.Leads.Select(lead => Timed(lead, side, clock)).OrderBy(one => one.DueAt).Select(one => one.SendAt < at ? one with { Not = ReminderReason.TooLate } : one).ToList();
            var nearest = all.FindLastIndex(one => one is { Not: ReminderReason.TooLate, IsBefore: true });
            if (isFirst && nearest >= 0 && at <= revision.StartsAt.AddHours(-2))
                all[nearest] = all[nearest] with { Not = null, IsCatchUp = true, SendAt = clock.NextOpen(at) is var next && next >= revision.StartsAt ? at : next };
            foreach (var (index, one) in all.Index())
            {
                var isOvertaken = one is { Not: null, IsBefore: true } && all.Skip(index + 1).Any(later => later is { Not: null, IsBefore: true } && clock.DayOf(later.SendAt) <= clock.DayOf(one.SendAt));
                yield return StandingOf(one) is { } stands && (stands.Not is not null || one.Not is not null || (stands.DueAt == one.DueAt && (stands.IsCatchUp || stands.SendAt == one.SendAt)))
                        ? stands with { Over = over, Audience = side, Clock = clock }
                    : isOvertaken ? one with { Not = ReminderReason.Overtaken }
                    : one;
            }

            // What was planned in time stays, however late a change of the calendar is looked at; what was decided against stays so.
            Wanted? StandingOf(Wanted one) =>
                standing.FirstOrDefault(other => other.Ruling.Rule == one.Ruling.Rule && other.Lead.Slot == one.Lead.Slot
                    && (other.Audience == side || ((other.Audience is null || side is null) && other.Not is null && one.Not == ReminderReason.TooLate)));
        }
    }
}

/// <summary>The rule for fairs: its revisions, since when each is live, and when workers look at everything anew.</summary>
internal sealed class RulesOfYear(IReadOnlyList<YearItem> items, Func<DateTimeOffset, DateTimeOffset> lookAfter)
{
    private readonly List<RuleMade> _made = [.. items.OfType<RuleMade>()];
    private readonly List<RuleApproved> _approved = [.. items.OfType<RuleApproved>()];

    /// <summary>The first tick after a change at which a worker got through.</summary>
    internal Func<DateTimeOffset, DateTimeOffset> LookAfter { get; } = lookAfter;

    internal IEnumerable<DateTimeOffset> Looks => _made.Select(rule => rule.At).Concat(_approved.Select(rule => rule.At)).Select(LookAfter);

    internal RuleMade? InForce(DateOnly day, DateTimeOffset known) =>
        _made.LastOrDefault(rule => rule.From <= day && rule.At <= known && (!rule.NeedsApproval || _approved.Exists(approved => approved.Number == rule.Number && approved.At <= known))) is { IsWithdrawn: false } found
            ? found
            : null;
}
