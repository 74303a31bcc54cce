using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>The rule changes while a reminder has reached some of those it is for: nobody is told twice, and nobody goes without because somebody else was told.</summary>
public sealed class RuleChangeTests : IDisposable
{
    private static readonly NodeId OtherSchool = NodeId.Of("School", "140197");
    private static readonly ReminderLead AWeekBefore = BuiltInRules.Default.Revisions[0].Leads.Single(lead => lead.Slot == "are-you-ready");
    private readonly World _world = new(Given.London("2026-03-02 09:00"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Who_was_not_yet_told_on_the_day_of_the_change_is_told_and_who_was_is_not_told_again()
    {
        await TwoClinicsAsync();
        await _world.TickAsync("2026-03-05 10:00");
        await ReviseAsync(AWeekBefore);
        await _world.TickAsync("2026-03-05 10:05");
        Assert.Equal(["nurse PassedOver AlreadyTold", "other WillBeTold"], await ForetoldAsync());
        await _world.TickAsync("2026-03-05 15:00");

        Assert.Equal(["Thu 5 Mar 10:00 nurse: AreYouReady + AreYouReady", "Thu 5 Mar 10:00 school: AreYouReady", "Thu 5 Mar 15:00 other: AreYouReady"], _world.Mails());
        var nurse = Assert.Single(await OfRevisionAsync(2), reminder => reminder.PersonId?.Key == "nurse");
        Assert.Equal((ReminderState.Skipped, ReminderReason.AlreadyTold, "nurse was told the same already."), (nurse.State, nurse.Reason, nurse.Detail));
        Assert.Empty(_world.Failures);
    }

    [Fact]
    public async Task Whoever_holds_the_role_only_when_the_changed_rule_tells_is_told_although_all_the_others_were_before()
    {
        await TwoClinicsAsync();
        await _world.TickAsync("2026-03-05 15:00");
        await ReviseAsync(AWeekBefore with { Offset = -3 });
        await _world.TickAsync("2026-03-06 09:00");
        await _world.CommitAsync(Given.Person("successor", organisation: OtherSchool), Given.Role("successor", OtherSchool));
        await _world.TickAsync("2026-03-09 15:00");

        Assert.Equal("Mon 9 Mar 15:00 successor: AreYouReady", Assert.Single(_world.Mails(), mail => mail.Contains("9 Mar", StringComparison.Ordinal) && !mail.Contains("Weekly", StringComparison.Ordinal)));
        Assert.Equal(4, (await OfRevisionAsync(2)).Count(reminder => reminder is { State: ReminderState.Skipped, Reason: ReminderReason.AlreadyTold }));
    }

    [Theory]
    [InlineData(true, "Thu 5 Mar 11:00 nurse: AreYouReady; Thu 5 Mar 11:00 school: AreYouReady", ReminderState.Skipped)]
    [InlineData(false, "Thu 5 Mar 11:20 nurse: AreYouReady; Thu 5 Mar 11:20 school: AreYouReady", ReminderState.Sent)]
    public async Task While_a_mail_of_the_earlier_revision_is_under_way_the_later_one_waits_for_what_comes_of_it(bool arrives, string mails, ReminderState state)
    {
        await OneClinicAsync();
        _world.Clock.Now = Given.London("2026-03-05 10:00");
        await Assert.ThrowsAsync<WorkerKilledException>(() => _world.Worker(new DiesBeforeItSends()).TickAsync(TestContext.Current.CancellationToken));
        await ReviseAsync(AWeekBefore with { Offset = -167, Unit = LeadUnit.Hours });
        _world.Post.Answer = _ => arrives ? (true, null) : (false, new SendResult.Permanent("554 no", RefusalCause.Message));
        await _world.TickAsync("2026-03-05 11:00");
        Assert.All(await OfRevisionAsync(2), reminder => Assert.Equal(ReminderState.Planned, reminder.State));
        _world.Post.Answer = _ => (true, null);
        await _world.TickAsync("2026-03-05 11:20");

        Assert.Equal(mails, string.Join("; ", _world.Mails()));
        Assert.Equal([state, state], (await OfRevisionAsync(2)).Where(reminder => reminder.PersonId is not null).Select(reminder => reminder.State));
    }

    [Fact]
    public async Task What_was_due_under_the_earlier_revision_and_had_not_gone_when_the_change_was_seen_goes_all_the_same()
    {
        await OneClinicAsync();
        _world.Clock.Now = Given.London("2026-03-05 09:58");
        await ReviseAsync(AWeekBefore with { Offset = -169, Unit = LeadUnit.Hours });
        await _world.TickAsync("2026-03-05 10:10");

        Assert.Equal(["Thu 5 Mar 10:10 nurse: AreYouReady", "Thu 5 Mar 10:10 school: AreYouReady"], _world.Mails());
    }

    [Fact]
    public async Task Holidays_that_become_known_on_the_day_keep_it_from_nobody_either()
    {
        await TwoClinicsAsync();
        await _world.TickAsync("2026-03-05 10:00");
        await _world.CommitAsync(new SchoolHolidays
        {
            Id = SchoolHolidays.IdOf(OtherSchool),
            AggregateId = SchoolHolidays.IdOf(OtherSchool),
            Source = Source.User,
            OrganisationId = OtherSchool,
            Closed = [new ClosedDays { From = new(2026, 3, 10), Until = new(2026, 3, 10) }],
        });
        await _world.TickAsync("2026-03-05 10:05");
        await _world.TickAsync("2026-03-05 15:00");

        Assert.Equal(["Thu 5 Mar 10:00 nurse: AreYouReady + AreYouReady", "Thu 5 Mar 10:00 school: AreYouReady", "Thu 5 Mar 15:00 other: AreYouReady"], _world.Mails());
    }

    // Known at short notice, it is told of at once.
    private async Task OneClinicAsync()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Post.Taken.Clear();
    }

    // The nurse is told of both at ten, when the first one's time has come; the other school is told of the second at three.
    private async Task TwoClinicsAsync()
    {
        var second = Given.Clinic(at: new TimeOnly(15, 0)) with { Id = NodeId.Of("Event", "second"), AggregateId = NodeId.Of("Event", "second"), HostId = OtherSchool };
        await _world.PeopleAsync();
        await _world.CommitAsync(Given.Person("other", organisation: OtherSchool), Given.Role("other", OtherSchool));
        await _world.EventAsync(Given.Clinic());
        await _world.CommitAsync(second, EventParty.Of(second, OtherSchool, EventPartyRole.Host), EventParty.Of(second, Given.Trust, EventPartyRole.Provider));
        await _world.TickAsync("2026-03-04 09:00");
        _world.Post.Taken.Clear();
    }

    private Task ReviseAsync(ReminderLead weekBefore)
    {
        var first = BuiltInRules.Default.Revisions[0];
        return _world.CommitAsync(BuiltInRules.Default with
        {
            Revisions = [first, first with { Number = 2, PreviewedAt = _world.Clock.Now, Leads = [weekBefore] }],
        });
    }

    private async Task<IReadOnlyList<Reminder>> OfRevisionAsync(int revision) =>
        [.. (await _world.AllAsync<Reminder>()).Where(reminder => reminder.RuleRevision == revision && reminder.Slot == "are-you-ready")];

    private async Task<IReadOnlyList<string>> ForetoldAsync()
    {
        await using var session = _world.Store.OpenSession();
        var foresight = await Foresight.ReadAsync(session, [NodeId.Of("Event", "second")], change: null, _world.Clock.Now, TestContext.Current.CancellationToken);
        return
        [
            .. new[] { "nurse", "other" }.Select(name => (Name: name, Why: PersonExplanation.Of(foresight, foresight.Events[0], foresight.Find(NodeId.Of("Person", name))!)))
                .Select(one => (one.Name, Verdict: one.Why.Reminders.Single(verdict => verdict.Reminder is { RuleRevision: 2, Slot: "are-you-ready" })))
                .Select(one => $"{one.Name} {one.Verdict.Outcome} {one.Verdict.Reason}".TrimEnd()),
        ];
    }

    private sealed class DiesBeforeItSends : IFaults
    {
        public Task AtAsync(string step) => step == "before sending" ? throw new WorkerKilledException() : Task.CompletedTask;

        public int? Torn(int commits) => null;
    }
}
