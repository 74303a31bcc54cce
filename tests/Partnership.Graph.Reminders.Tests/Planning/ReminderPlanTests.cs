using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Tests.Planning;

public sealed class ReminderPlanTests
{
    [Fact]
    public void An_event_known_long_before_gets_every_reminder_of_the_built_in_rule() =>
        Assert.Equal(
            [
                "confirm-plan Planned Thu 19 Feb 10:00", "are-you-ready Planned Thu 5 Mar 10:00", "logistics Planned Tue 10 Mar 10:00",
                "final Planned Wed 11 Mar 10:00", "attendance Planned Mon 16 Mar 10:00",
            ],
            Given.Lines(ReminderPlan.Of(Given.Facts(Given.Clinic()), Given.LongBefore)));

    [Fact]
    public void Of_the_reminders_it_came_about_too_late_for_the_nearest_goes_once() =>
        Assert.Equal(
            [
                "confirm-plan Skipped(TooLate)", "are-you-ready Planned Mon 9 Mar 08:00", "logistics Planned Tue 10 Mar 10:00",
                "final Planned Wed 11 Mar 10:00", "attendance Planned Mon 16 Mar 10:00",
            ],
            Given.Lines(PlanAt("2026-03-08 15:00")));

    [Fact]
    public void One_that_would_go_in_the_same_hours_as_a_nearer_one_gives_way() =>
        Assert.Equal(
            ["confirm-plan Skipped(TooLate)", "are-you-ready Skipped(Overtaken)", "logistics Planned Tue 10 Mar 10:00"],
            Given.Lines(PlanAt("2026-03-10 09:00")).Take(3));

    [Fact]
    public void An_event_made_in_the_evening_for_the_next_morning_is_told_of_at_once() =>
        Assert.Equal(
            ["confirm-plan Skipped(TooLate)", "are-you-ready Skipped(TooLate)", "logistics Skipped(TooLate)", "final Planned Wed 11 Mar 21:00"],
            Given.Lines(PlanAt("2026-03-11 21:00", Given.Clinic(at: new TimeOnly(7, 45)))).Take(4));

    [Fact]
    public void Two_hours_before_the_start_nothing_is_worth_sending() =>
        Assert.All(Given.Lines(PlanAt("2026-03-12 08:30")).Take(4), line => Assert.EndsWith("Skipped(TooLate)", line));

    [Fact]
    public void Planning_twice_changes_nothing_however_late()
    {
        var first = ReminderPlan.Of(Given.Facts(Given.Clinic()), Given.LongBefore).Decisions.Select(decision => decision.After).ToList();

        Assert.Empty(ReminderPlan.Of(Given.Facts(Given.Clinic(), Given.London("2026-03-11 09:00"), first), Given.London("2026-03-11 09:00")).Changes);
    }

    [Fact]
    public void Moving_the_event_supersedes_what_is_planned_and_plans_the_new_date()
    {
        var first = ReminderPlan.Of(Given.Facts(Given.Clinic()), Given.LongBefore).Decisions.Select(decision => decision.After).ToList();
        var moved = Given.Clinic(on: new DateOnly(2026, 6, 11), moved: 1);

        var plan = ReminderPlan.Of(Given.Facts(moved, Given.LongBefore.AddDays(1), first), Given.LongBefore.AddDays(1));
        Assert.Equal(5, plan.Changes.Count(change => change.After is { State: ReminderState.Superseded, Reason: ReminderReason.Moved }));
        Assert.Equal("confirm-plan Planned Thu 21 May 10:00", Given.Lines(plan)[0]);
    }

    [Theory]
    [InlineData("2026-03-18")]
    [InlineData("2026-03-10")]
    public void Whoever_was_told_before_the_event_was_moved_is_told_of_the_change(string newDay)
    {
        var told = Told("anna", ReminderState.Sent);
        var moved = Given.Clinic(on: DateOnly.ParseExact(newDay, "yyyy-MM-dd"), moved: 1);

        var notice = Assert.Single(ReminderPlan.Of(Given.Facts(moved, Given.London("2026-03-06 11:00"), told), Given.London("2026-03-06 11:00")).Changes,
            change => change.After.Purpose == ReminderPurpose.Changed).After;
        Assert.Equal(("changed Planned Fri 6 Mar 11:00", told.PersonId, told.Told), (Given.Line(notice), notice.PersonId, notice.Before));
    }

    [Theory]
    [InlineData(ReminderState.Sent, 1)]
    [InlineData(ReminderState.Delivered, 1)]
    [InlineData(ReminderState.Unknown, 1)]
    [InlineData(ReminderState.Bounced, 0)]
    [InlineData(ReminderState.Dead, 0)]
    [InlineData(ReminderState.Claimed, 0)]
    public void Everybody_who_may_know_of_it_is_told_that_it_is_cancelled(ReminderState state, int notices) =>
        Assert.Equal(notices, ReminderPlan.Of(Given.Facts(Given.Clinic(status: EventStatus.Cancelled), null, Told("anna", state)), Given.London("2026-03-06 11:00"))
            .Decisions.Count(decision => decision.After is { Purpose: ReminderPurpose.Cancelled, State: ReminderState.Planned }));

    [Fact]
    public void More_notices_than_fifty_from_one_change_wait_for_approval_and_go_or_not_as_decided()
    {
        var told = Enumerable.Range(0, 51).Select(number => Told($"p{number}", ReminderState.Sent)).ToList();
        var facts = Given.Facts(Given.Clinic(status: EventStatus.Cancelled), null, told);
        var now = Given.London("2026-03-06 11:00");

        var held = ReminderPlan.Of(facts, now);
        Assert.Equal(51, held.Approval!.Mails);
        Assert.All(held.Changes, change => Assert.Null(change.After.NextAt));

        PlanningFacts Decided(bool approved) => facts with
        {
            Existing = [.. told, .. held.Changes.Select(change => change.After)],
            Approvals = new Dictionary<NodeId, BlastApproval> { [held.Approval.Id] = held.Approval with { Approved = approved, DecidedBy = "Person:1" } },
        };
        Assert.All(ReminderPlan.Of(Decided(true), now).Changes, change => Assert.Equal(now, change.After.NextAt));
        Assert.All(ReminderPlan.Of(Decided(false), now).Changes, change => Assert.Equal(ReminderReason.NotApproved, change.After.Reason));
        Assert.Equal(51, ReminderPlan.Of(Decided(true), now).Changes.Count());
    }

    [Fact]
    public void Schools_do_not_count_days_when_they_are_closed_and_the_other_side_does()
    {
        var facts = Given.Facts(Given.Clinic(on: new DateOnly(2026, 2, 24))) with
        {
            SchoolsClosed = [new ClosedDays { From = new(2026, 2, 16), Until = new(2026, 2, 20) }],
        };

        var lines = Given.Lines(ReminderPlan.Of(facts, Given.LongBefore));
        Assert.Contains("logistics/Education Planned Fri 13 Feb 10:00", lines);
        Assert.Contains("logistics/Health Planned Fri 20 Feb 10:00", lines);
        Assert.Contains("are-you-ready/Education Skipped(Overtaken)", lines);
        Assert.Contains("are-you-ready/Health Planned Tue 17 Feb 10:00", lines);
    }

    [Fact]
    public void A_working_day_past_what_is_known_of_bank_holidays_is_flagged() =>
        Assert.Equal(
            ["logistics", "final", "attendance"],
            ReminderPlan.Of(Given.Facts(Given.Clinic(on: new DateOnly(2027, 1, 14))), Given.LongBefore).Decisions
                .Where(decision => decision.After.BeyondCalendar).Select(decision => decision.After.Slot));

    [Fact]
    public void A_later_revision_of_the_rule_leaves_events_before_it_and_does_not_reach_back()
    {
        var changed = BuiltInRules.Default with
        {
            Revisions = [.. BuiltInRules.Default.Revisions, BuiltInRules.Default.Revisions[0] with { Number = 2, EffectiveFrom = new(2026, 3, 1) }],
        };
        var first = ReminderPlan.Of(Given.Facts(Given.Clinic()), Given.LongBefore).Decisions.Select(decision => decision.After)
            .Where(reminder => reminder.Slot != "confirm-plan").Append(Told("anna", ReminderState.Sent)).ToList();

        var plan = ReminderPlan.Of(Given.Facts(Given.Clinic(), Given.London("2026-03-02 09:00"), first) with { Rules = [changed] }, Given.London("2026-03-02 09:00"));
        Assert.Equal(["confirm-plan Skipped(TooLate)", "are-you-ready Planned Thu 5 Mar 10:00"], Given.Lines(plan).Take(2));
        Assert.Equal(4, plan.Changes.Count(change => change.After.Reason == ReminderReason.RuleChanged));
        Assert.Equal(1, RuleChoice.For(Given.Clinic(on: new DateOnly(2026, 2, 26)), [changed]).Revision!.Number);
    }

    [Fact]
    public void A_rule_counts_once_it_was_previewed_and_approved_where_it_must_be()
    {
        ReminderRule Rule(DateTimeOffset? previewed, bool needs, DateTimeOffset? approved) => BuiltInRules.Default with
        {
            Id = NodeId.Of("ReminderRule", "clinics"),
            EventKind = EventKind.PopupClinic,
            Revisions = [BuiltInRules.Default.Revisions[0] with { PreviewedAt = previewed, NeedsApproval = needs, ApprovedAt = approved }],
        };
        var now = Given.LongBefore;

        Assert.Equal("default", Chosen(Rule(null, false, null)));
        Assert.Equal("default", Chosen(Rule(now, true, null)));
        Assert.Equal("clinics", Chosen(Rule(now, true, now)));
        Assert.Equal("clinics", Chosen(Rule(now, false, null)));

        static string Chosen(ReminderRule rule) => RuleChoice.For(Given.Clinic(), [BuiltInRules.Default, rule]).Rule!.Id.Key;
    }

    [Fact]
    public void The_most_specific_rule_alone_decides()
    {
        ReminderRule Rule(string key, EventKind? kind = null, NodeId? programme = null, NodeId? partnership = null) =>
            BuiltInRules.Default with { Id = NodeId.Of("ReminderRule", key), EventKind = kind, ProgrammeId = programme, PartnershipId = partnership };
        List<ReminderRule> rules = [BuiltInRules.Default];
        List<string> chosen = [];

        foreach (var next in new[] { Rule("kind", EventKind.PopupClinic), Rule("partnership", partnership: Given.Partnership), Rule("programme", programme: Given.Programme), Rule("other", programme: NodeId.Of("Programme", "other")) })
        {
            rules.Add(next);
            chosen.Add(RuleChoice.For(Given.Clinic(), rules).Rule!.Id.Key);
        }
        Assert.Equal(["kind", "partnership", "programme", "programme"], chosen);
        Assert.All(RuleChoice.For(Given.Clinic(), rules).Verdicts, verdict => Assert.NotEmpty(verdict.Because));
    }

    [Fact]
    public void A_completed_event_asks_for_nothing_more() =>
        Assert.All(
            ReminderPlan.Of(Given.Facts(Given.Clinic(status: EventStatus.Completed), null, [.. ReminderPlan.Of(Given.Facts(Given.Clinic()), Given.LongBefore).Decisions.Select(decision => decision.After)]), Given.LongBefore).Decisions,
            decision => Assert.Equal((ReminderState.Superseded, ReminderReason.Completed), (decision.After.State, decision.After.Reason)));

    private static EventPlan PlanAt(string knownAt, Event? one = null) =>
        ReminderPlan.Of(Given.Facts(one ?? Given.Clinic(), Given.London(knownAt)), Given.London(knownAt));

    private static Reminder Told(string person, ReminderState state) => new()
    {
        Id = Reminder.IdOf("default", 1, Given.Clinic().Id, 0, $"Person:{person}", ReminderChannel.Email, "confirm-plan"),
        AggregateId = Given.Clinic().Id,
        Source = Source.User,
        EventId = Given.Clinic().Id,
        RuleKey = "default",
        RuleRevision = 1,
        ScheduleRevision = 0,
        Slot = "confirm-plan",
        Purpose = ReminderPurpose.ConfirmPlan,
        PersonId = NodeId.Of("Person", person),
        Channel = ReminderChannel.Email,
        State = state,
        DueAt = Given.London("2026-02-19 10:00"),
        SendAt = Given.London("2026-02-19 10:00"),
        Told = EventSchedule.Of(Given.Clinic()),
    };
}
