using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.TestKit.Documents;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class PipelineTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    public void Dispose() => _world.Dispose();

    private async Task MoveAsync(DateOnly date, int moved, string reason)
    {
        var clinic = Given.Clinic(on: date, moved: moved);
        var entry = new AuditEntry
        {
            Id = NodeId.Of(nameof(AuditEntry), $"move-{moved}"),
            AggregateId = clinic.AggregateId,
            Source = Source.User,
            SubjectId = clinic.Id,
            Actor = "Person:lead",
            At = _world.Clock.Now,
            Action = "rescheduleEvent",
            Reason = reason,
        };
        Assert.IsType<CommitResult.Committed>(await _world.Store.CommitAsync(Sample.Commit(clinic) with { At = _world.Clock.Now, Audit = [entry] }, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_coordinators_get_each_reminder_once_on_its_time()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        foreach (var time in new[] { "02-19 09:59", "02-19 10:00", "02-19 10:05", "03-05 10:00", "03-10 10:00", "03-11 10:00", "03-11 10:05" })
            await _world.TickAsync($"2026-{time}");

        Assert.Equal(
            [
                "Thu 19 Feb 10:00 nurse: ConfirmPlan", "Thu 19 Feb 10:00 school: ConfirmPlan", "Thu 5 Mar 10:00 nurse: AreYouReady", "Thu 5 Mar 10:00 school: AreYouReady",
                "Tue 10 Mar 10:00 nurse: Logistics", "Tue 10 Mar 10:00 school: Logistics", "Wed 11 Mar 10:00 nurse: Final", "Wed 11 Mar 10:00 school: Final",
            ],
            _world.Mails());
        var sent = (await _world.AllAsync<Reminder>()).Where(reminder => reminder.PersonId is not null).ToList();
        Assert.All(sent, reminder => Assert.Equal(ReminderState.Sent, reminder.State));
        Assert.All(sent, reminder => Assert.Contains(_world.Post.Taken, posted => posted.Reference == reminder.Id.Key));
        Assert.Empty(_world.Failures);
    }

    [Fact]
    public async Task Reminders_of_one_window_are_one_mail_for_each_person_and_keep_their_rows()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.EventAsync(Other("second", new TimeOnly(15, 0)));
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
        await _world.TickAsync("2026-02-19 15:00");

        Assert.Equal(["Thu 19 Feb 10:00 nurse: ConfirmPlan + ConfirmPlan", "Thu 19 Feb 10:00 school: ConfirmPlan + ConfirmPlan"], _world.Mails());
        Assert.Equal(4, (await _world.AllAsync<Reminder>()).Count(reminder => reminder.State == ReminderState.Sent));
    }

    [Fact]
    public async Task Whoever_is_told_of_a_move_is_told_why_it_was_moved_the_last_time()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
        await MoveAsync(new DateOnly(2026, 3, 19), moved: 1, "The hall is being painted.");
        await MoveAsync(new DateOnly(2026, 3, 20), moved: 2, "The nurse is ill.");

        await _world.TickAsync();

        Assert.Equal(
            ["The nurse is ill.", "The nurse is ill."],
            _world.Post.Taken.Select(posted => posted.Letter).OfType<Letters.ChangedLetter>().Select(letter => letter.Item.Event.MovedReason));
    }

    [Fact]
    public async Task A_moved_event_is_told_at_once_in_a_mail_of_its_own_and_the_new_date_is_reminded_of()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
        _world.Clock.Now = Given.London("2026-02-20 12:00");
        await _world.CommitAsync(Given.Clinic(on: new DateOnly(2026, 3, 19), moved: 1));
        await _world.TickAsync();
        await _world.TickAsync("2026-03-12 10:00");

        Assert.Equal(
            ["Fri 20 Feb 12:00 nurse: Changed from 12 Mar to 19 Mar", "Fri 20 Feb 12:00 school: Changed from 12 Mar to 19 Mar", "Thu 12 Mar 10:00 nurse: AreYouReady", "Thu 12 Mar 10:00 school: AreYouReady"],
            _world.Mails().Skip(2));
    }

    [Fact]
    public async Task A_cancelled_event_is_told_to_everybody_who_was_told_and_nothing_else_goes()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
        _world.Clock.Now = Given.London("2026-02-20 12:00");
        await _world.CommitAsync(Given.Clinic(status: EventStatus.Cancelled));
        await _world.TickAsync();
        await _world.TickAsync("2026-03-05 10:00");

        Assert.Equal(["Fri 20 Feb 12:00 nurse: Cancelled", "Fri 20 Feb 12:00 school: Cancelled"], _world.Mails().Skip(2));
    }

    [Fact]
    public async Task A_permanent_failure_suppresses_the_address_and_tells_the_owner()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Post.Answer = message => message.To.Address.Value.StartsWith("school", StringComparison.Ordinal) ? (false, new SendResult.Permanent("550 no such user", RefusalCause.Recipient)) : (true, null);
        await _world.TickAsync("2026-02-19 10:00");
        await _world.TickAsync("2026-03-05 10:00");

        Assert.Equal(
            ["Thu 19 Feb 10:00 lead: school@example.org failed", "Thu 19 Feb 10:00 nurse: ConfirmPlan", "Thu 5 Mar 10:00 lead: AreYouReady", "Thu 5 Mar 10:00 nurse: AreYouReady"],
            _world.Mails());
        Assert.Equal((ReminderState.Dead, ReminderReason.Refused), (await _world.AllAsync<Reminder>()).Where(reminder => reminder.State == ReminderState.Dead).Select(reminder => (reminder.State, reminder.Reason!.Value)).Single());
    }

    [Fact]
    public async Task A_temporary_failure_is_tried_again_later_and_given_up_after_six_attempts()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Post.Answer = _ => (false, new SendResult.Temporary("451 later"));
        _world.Clock.Now = Given.London("2026-02-19 10:00");
        for (var minutes = 0; minutes < 90; minutes++, _world.Clock.Now += TimeSpan.FromMinutes(1))
            await _world.TickAsync();

        var mail = (await _world.AllAsync<Delivery>()).First(mail => mail.Kind == DeliveryKind.Reminder);
        Assert.Equal([0, 1, 3, 7, 15, 31], mail.Attempts.Select(attempt => (int)(attempt.At - Given.London("2026-02-19 10:00")).TotalMinutes));
        Assert.Equal((ReminderState.Dead, ReminderReason.GaveUp), (mail.State, mail.Reason));
        Assert.Equal(2, (await _world.AllAsync<Reminder>()).Count(reminder => reminder.State == ReminderState.Dead));
    }

    [Fact]
    public async Task An_answer_that_is_lost_makes_no_second_mail_where_the_provider_can_be_asked()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Post.Answer = _ => (true, new SendResult.Unknown("The connection was lost."));
        await _world.TickAsync("2026-02-19 10:00");
        await _world.TickAsync("2026-02-19 10:05");

        Assert.Equal(2, _world.Mails().Count);
        Assert.All((await _world.AllAsync<Delivery>()).Where(mail => mail.Kind == DeliveryKind.Reminder), mail => Assert.Equal(ReminderState.Sent, mail.State));
    }

    [Fact]
    public async Task The_stop_switch_holds_every_mail_and_what_is_too_late_after_it_is_missed()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.CommitAsync(new ReminderControl { Id = ReminderControl.OnlyId(), AggregateId = ReminderControl.OnlyId(), Source = Domain.Source.User, Stopped = true, Since = _world.Clock.Now, By = "Person:1" });
        await _world.TickAsync("2026-02-19 10:00");
        await _world.TickAsync("2026-03-05 11:00");
        Assert.Empty(_world.Mails());
        await _world.CommitAsync(new ReminderControl { Id = ReminderControl.OnlyId(), AggregateId = ReminderControl.OnlyId(), Source = Domain.Source.User, Stopped = false, Since = _world.Clock.Now, By = "Person:1" });
        await _world.TickAsync("2026-03-05 12:00");

        Assert.Equal(["Thu 5 Mar 12:00 nurse: AreYouReady", "Thu 5 Mar 12:00 school: AreYouReady"], _world.Mails());
        Assert.Single(await _world.AllAsync<Reminder>(), reminder => reminder.Reason == ReminderReason.Missed);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_holds_up_no_other()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        var write = _world.Post.Write;
        _world.Post.Write = letter => letter.To.Name == "nurse" ? throw new InvalidOperationException("A template that throws.") : write(letter);
        await _world.TickAsync("2026-02-19 10:00");

        Assert.Equal(["Thu 19 Feb 10:00 school: ConfirmPlan"], _world.Mails());
        Assert.Contains(await _world.AllAsync<Reminder>(), reminder => reminder.Reason == ReminderReason.CannotCompose && reminder.Detail!.Contains("A template that throws", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Receipts_come_in_any_order_and_a_bounce_wins()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
        var receipts = new MailReceipts(_world.Ports());
        var reference = _world.Post.Taken.First(posted => posted.Letter.To.Name == "school").Reference;

        Assert.True(await receipts.RecordAsync(reference, ReceiptStatus.PermanentFailure, _world.Clock.Now.AddMinutes(2), "No such user", Cancellation));
        Assert.True(await receipts.RecordAsync(reference, ReceiptStatus.Delivered, _world.Clock.Now.AddMinutes(1), null, Cancellation));
        Assert.True(await receipts.RecordAsync(reference, ReceiptStatus.Delivered, _world.Clock.Now.AddMinutes(1), null, Cancellation));
        Assert.False(await receipts.RecordAsync("nobody-knows", ReceiptStatus.Delivered, _world.Clock.Now, null, Cancellation));

        Assert.Equal(3, (await _world.AllAsync<DeliveryReceipt>()).Count);
        Assert.Single(await _world.AllAsync<Reminder>(), reminder => reminder.State == ReminderState.Bounced);
        Assert.Single(await _world.AllAsync<Suppression>());
    }

    [Fact]
    public async Task Every_coordinator_gets_the_week_on_monday_morning_once()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic(status: EventStatus.Tentative));
        await _world.TickAsync();
        await _world.TickAsync("2026-03-09 07:55");
        await _world.TickAsync("2026-03-09 08:00");
        await _world.TickAsync("2026-03-09 08:05");

        Assert.Equal(["Mon 9 Mar 08:00 nurse: Weekly, 1 coming, 1 needs", "Mon 9 Mar 08:00 school: Weekly, 1 coming, 1 needs"], _world.Mails());
    }

    [Fact]
    public async Task The_owner_hears_of_an_address_that_fails_even_where_the_week_s_mail_failed_first()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Post.Answer = message => message.To.Address.Value == "school@example.org" ? (false, new SendResult.Permanent("550 no such user", RefusalCause.Recipient)) : (true, null);
        var failures = new AddressFailures(_world.Ports());
        await _world.TickAsync("2026-03-09 08:00");
        await _world.TickAsync("2026-03-10 10:00");
        var week = (await _world.AllAsync<Delivery>()).First(mail => mail is { Kind: DeliveryKind.Weekly, State: ReminderState.Dead });

        // Claimed before the address was known to fail, and refused after.
        var reminder = (await _world.AllAsync<Reminder>()).First(one => one.Slot == "logistics");
        await failures.SuppressAsync(week with { Id = NodeId.Of(nameof(Delivery), "late"), Kind = DeliveryKind.Reminder, ReminderIds = [reminder.Id] }, "550", Cancellation);
        await failures.SuppressAsync(week with { Id = NodeId.Of(nameof(Delivery), "later"), Kind = DeliveryKind.Reminder, ReminderIds = [reminder.Id] }, "550", Cancellation);

        Assert.Single(await _world.AllAsync<Delivery>(), mail => mail.Kind == DeliveryKind.AddressFailed);
    }

    [Fact]
    public async Task Nobody_to_be_found_is_said_and_not_dropped()
    {
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");

        Assert.Equal(2, (await _world.AllAsync<Reminder>()).Count(reminder => reminder is { State: ReminderState.Dead, Reason: ReminderReason.Nobody }));
    }

    private static Event Other(string key, TimeOnly at) => Given.Clinic(at: at) with { Id = NodeId.Of("Event", key), AggregateId = NodeId.Of("Event", key) };
}
