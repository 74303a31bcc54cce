using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>The reminders that the rule of an event asks for, one for each lead, or one for each side where the sides' times differ.</summary>
internal static class LeadPlan
{
    internal static IReadOnlyList<ReminderDecision> Of(PlanningFacts facts, ReminderRule rule, ReminderRuleRevision revision, DateTimeOffset now) =>
        [.. Audiences(facts, revision).SelectMany(audience => new Audience(facts, rule, revision, audience.Side, audience.Times, now).Plan())];

    // Schools have their own calendar only where it is known, and where it makes a difference.
    private static IEnumerable<(Side? Side, ReminderTimes Times)> Audiences(PlanningFacts facts, ReminderRuleRevision revision)
    {
        var everyone = new ReminderTimes(facts.Event, facts.Calendar.ForEveryone);
        if (facts.SchoolsClosed.Count > 0)
        {
            var schools = new ReminderTimes(facts.Event, facts.Calendar.ForSchool(facts.SchoolsClosed));
            if (revision.Leads.Any(lead => Time(schools, lead) != Time(everyone, lead)))
                return [(Side.Education, schools), (Side.Health, everyone)];
        }

        return [(null, everyone)];

        static (DateTimeOffset, DateTimeOffset) Time(ReminderTimes times, ReminderLead lead) =>
            times.DueAt(lead) is var due ? (due, times.EarliestTimeToSend(due)) : default;
    }

    private sealed class Audience(PlanningFacts facts, ReminderRule rule, ReminderRuleRevision revision, Side? side, ReminderTimes times, DateTimeOffset now)
    {
        private readonly Event _event = facts.Event;

        internal IEnumerable<ReminderDecision> Plan()
        {
            var leads = revision.Leads.Select(Timed).OrderBy(timed => timed.DueAt).ToList();
            var before = leads.Where(timed => timed.DueAt < _event.StartsAt).ToList();
            var catchUp = CatchUp(before);
            if (catchUp is not null)
                before[before.FindIndex(timed => timed.Lead == catchUp.Lead)] = catchUp;
            foreach (var (index, timed) in before.Index())
                yield return Decide(timed, NextInSameWindow(before, index));
            foreach (var timed in leads.Where(timed => timed.DueAt >= _event.StartsAt))
                yield return Decide(timed, null);
        }

        private Timed Timed(ReminderLead lead)
        {
            var dueAt = times.DueAt(lead);
            var sendAt = times.EarliestTimeToSend(dueAt);
            return new Timed(lead, dueAt, sendAt, ReminderTimes.IsTooLate(sendAt, facts.KnownAt), CatchUp: false);
        }

        // Of the reminders whose time had passed when the event came about, the nearest to it goes once.
        private Timed? CatchUp(List<Timed> before)
        {
            if (!IsNewHere() || !times.IsWorthCatchingUp(facts.KnownAt))
                return null;
            return before.LastOrDefault(timed => timed.TooLate) is { } nearest
                ? nearest with { SendAt = times.EarliestTimeToCatchUp(facts.KnownAt), TooLate = false, CatchUp = true }
                : null;
        }

        // Where the event was planned before with its date of now, under whatever rule, nothing reaches back.
        private bool IsNewHere() =>
            facts.Existing.All(reminder => reminder.ScheduleRevision < _event.ScheduleRevision || reminder.RuleRevision == 0);

        private bool IsOfThisRevision(Reminder reminder) =>
            reminder.RuleKey == rule.Id.Key && reminder.RuleRevision == revision.Number && reminder.ScheduleRevision == _event.ScheduleRevision;

        private ReminderLead? NextInSameWindow(List<Timed> before, int index) =>
            before[index].TooLate
                ? null
                : before.Skip(index + 1).FirstOrDefault(next => !next.TooLate && times.Hours.WindowOf(next.SendAt) <= times.Hours.WindowOf(before[index].SendAt))?.Lead;

        private ReminderDecision Decide(Timed timed, ReminderLead? overtakenBy)
        {
            var lead = timed.Lead;
            var id = Reminder.IdOf(rule.Id.Key, revision.Number, _event.Id, _event.ScheduleRevision, side?.ToString() ?? "Everybody", ReminderChannel.Email, lead.Slot);
            var existing = facts.Existing.FirstOrDefault(reminder => reminder.Id == id);
            List<string> because = [Due(timed)];
            var forOthersToo = existing?.State == ReminderState.Planned ? null : PlannedForOthersToo(lead);
            if (existing?.State != ReminderState.Planned && timed.TooLate && (forOthersToo ?? LeftByAnotherRule(lead)) is { } standing)
                timed = timed with { DueAt = standing.DueAt, SendAt = standing.SendAt, TooLate = false };
            if (existing is not null && (!MayBePlannedAgain(existing) || IsPlannedSo(existing, timed)))
                return new(existing, existing, [.. because, Planned(existing)]);

            var fresh = existing ?? New(id, lead);
            // Somebody may have got it along with another one before its time came; then it is still to go to the others.
            if (existing is null && forOthersToo is null && facts.Existing.FirstOrDefault(reminder => IsOfThisRevision(reminder) && Covers(reminder, lead)) is { } opened)
                return new(opened, opened, [.. because, "Its time came, and each person has a reminder of their own."]);

            var planned = fresh with
            {
                DueAt = timed.DueAt,
                SendAt = timed.SendAt,
                CatchUp = timed.CatchUp,
                BeyondCalendar = lead.Unit == LeadUnit.WorkingDays && LastDay(timed) > facts.Calendar.KnownUntil,
            };
            if (timed.TooLate)
                return Skip(planned, ReminderReason.TooLate, $"That had passed when {(IsNewHere() ? "the event came about" : "the rule came to decide")}, {Words.Moment(facts.KnownAt, _event.TimeZone)}.");
            if (overtakenBy is not null)
                return Skip(planned, ReminderReason.Overtaken, $"'{overtakenBy.Slot}', nearer to the event, goes in the same sending hours.");

            because.Add(Sent(timed));
            return new(existing, planned with { State = ReminderState.Planned, Reason = null, NextAt = timed.SendAt }, because);

            ReminderDecision Skip(Reminder reminder, ReminderReason reason, string why) =>
                new(existing, reminder with { State = ReminderState.Skipped, Reason = reason, NextAt = null }, [.. because, why]);
        }

        // Superseded before anybody was found for it: nobody was told, and it may be wanted again.
        private static bool MayBePlannedAgain(Reminder existing) =>
            existing.State == ReminderState.Planned || (existing.State == ReminderState.Superseded && existing.PersonId is null);

        // However late this is looked at: what was planned in time stays so, and what had to wait waits.
        private bool IsPlannedSo(Reminder existing, Timed timed) =>
            existing.State == ReminderState.Planned
            && (timed.TooLate || (existing.DueAt == timed.DueAt && (existing.CatchUp || existing.SendAt == timed.SendAt || timed.SendAt <= now)));

        // A calendar that became known gives the sides a reminder each, or makes one of two: what was planned in time stays so.
        private Reminder? PlannedForOthersToo(ReminderLead lead) =>
            facts.Existing.FirstOrDefault(reminder => IsOfThisRevision(reminder) && reminder.Slot == lead.Slot && reminder.PersonId is null
                && !reminder.IsForNobody() && reminder.State == ReminderState.Planned && (reminder.Side is null || side is null));

        private bool Covers(Reminder reminder, ReminderLead lead) =>
            reminder.Slot == lead.Slot && (reminder.PersonId is not null || reminder.IsForNobody()) && (reminder.Side is null || side is null || reminder.Side == side);

        // What should have gone by the time another rule or revision came to decide, and has not, goes all the same.
        private Reminder? LeftByAnotherRule(ReminderLead lead) =>
            facts.Existing.FirstOrDefault(reminder => reminder.RuleRevision > 0 && !IsOfThisRevision(reminder) && reminder.ScheduleRevision == _event.ScheduleRevision
                && reminder.Slot == lead.Slot && reminder.State == ReminderState.Planned && reminder.SendAt <= facts.KnownAt
                && (reminder.Side is null || side is null || reminder.Side == side));

        private DateOnly LastDay(Timed timed) => timed.Lead.Offset > 0 ? times.Hours.WindowOf(timed.SendAt) : _event.Date;

        private Reminder New(Domain.Identifiers.NodeId id, ReminderLead lead) => new()
        {
            Id = id,
            AggregateId = _event.AggregateId,
            Source = Source.User,
            EventId = _event.Id,
            RuleKey = rule.Id.Key,
            RuleRevision = revision.Number,
            ScheduleRevision = _event.ScheduleRevision,
            Slot = lead.Slot,
            Purpose = lead.Purpose,
            Side = side,
            Channel = ReminderChannel.Email,
            State = ReminderState.Planned,
            DueAt = default,
            SendAt = default,
        };

        private string Due(Timed timed) =>
            $"{Words.Lead(timed.Lead)} {Words.Day(_event.Date)} at {_event.StartTime:HH\\:mm} is {Words.Moment(timed.DueAt, _event.TimeZone)}{(side == Side.Education ? ", not counting days when the school is closed" : "")}.";

        private string Planned(Reminder reminder) => reminder.State switch
        {
            ReminderState.Planned => $"It goes {Words.Moment(reminder.SendAt, _event.TimeZone)}{(reminder.CatchUp ? ", in place of those whose time had passed" : "")}.",
            ReminderState.Skipped or ReminderState.Superseded or ReminderState.Dead => reminder.Detail ?? (reminder.Reason is { } reason ? Reasons.Of(reason) : "It was given up."),
            _ => $"It is {reminder.State}.",
        };

        private string Sent(Timed timed) =>
            timed.CatchUp ? $"That had passed when the event came about, and it is the nearest to the event: it goes once, {Words.Moment(timed.SendAt, _event.TimeZone)}."
            : times.IsBroughtForward(timed.DueAt) ? $"That is outside sending hours, and the next would miss the event: it goes before, {Words.Moment(timed.SendAt, _event.TimeZone)}."
            : times.IsHeldBackByQuietHours(timed.DueAt) ? $"That is outside sending hours: it goes {Words.Moment(timed.SendAt, _event.TimeZone)}."
            : "It goes then.";
    }

    private sealed record Timed(ReminderLead Lead, DateTimeOffset DueAt, DateTimeOffset SendAt, bool TooLate, bool CatchUp);
}
