using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>Facts that no rule of the product would have let in, planned and sent beside sound ones: they are named, and hold nothing up.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string SoundMails = "Thu 19 Feb 10:00 nurse: ConfirmPlan, Thu 19 Feb 10:00 school: ConfirmPlan";

    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_rule_without_recipients_leaves_its_reminders_given_up_and_not_unsaid()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.EventAsync(Other(kind: EventKind.CareersVisit, at: new TimeOnly(10, 0)));
        await _world.CommitAsync(new ReminderRule
        {
            Id = NodeId.Of(nameof(ReminderRule), "nobody"),
            AggregateId = NodeId.Of(nameof(ReminderRule), "nobody"),
            Source = Source.User,
            Name = "For nobody",
            EventKind = EventKind.CareersVisit,
            Revisions = [new() { Number = 1, EffectiveFrom = new DateOnly(2026, 1, 1), PreviewedAt = _world.Clock.Now, Leads = [new() { Slot = "plan", Purpose = ReminderPurpose.ConfirmPlan, Offset = -21, Unit = LeadUnit.Days }], Recipients = [] }],
        });

        await SendAsync();

        Assert.Equal(SoundMails, string.Join(", ", _world.Mails()));
        Assert.Equal(
            [(Side.Education, ReminderReason.Nobody), (Side.Health, ReminderReason.Nobody)],
            (await _world.AllAsync<Reminder>()).Where(reminder => reminder is { RuleKey: "nobody", State: ReminderState.Dead }).Select(reminder => (reminder.Side!.Value, reminder.Reason!.Value)).Order());
    }

    [Fact]
    public async Task An_event_in_a_zone_that_there_is_not_is_named()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.EventAsync(Other());
        await _world.DamageAsync("""UPDATE "Event" SET "TimeZone" = 'Mars/Olympus' WHERE "Id" = 'Event:other'""");

        await SendAsync();

        Assert.Equal(SoundMails, string.Join(", ", _world.Mails()));
        Assert.Contains(_world.Failures, failure => failure.Subject.Value == "Event:other" && failure.Failure.Message.Contains("'Mars/Olympus' is not the name of a time zone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_in_the_hour_that_the_clocks_skip_is_reminded_of()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic(on: new DateOnly(2026, 3, 29), at: new TimeOnly(1, 30)));
        await _world.TickAsync();

        await _world.TickAsync("2026-03-27 17:00");

        Assert.Equal(["Fri 27 Mar 17:00 nurse: Final", "Fri 27 Mar 17:00 school: Final"], _world.Mails());
        Assert.Equal(Given.Utc("2026-03-29 01:00"), (await _world.AllAsync<Event>())[0].StartsAt);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public async Task An_event_on_the_first_or_the_last_day_there_is_holds_up_no_other(int year, int month, int day)
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.EventAsync(Other() with { Date = new DateOnly(year, month, day) });

        await SendAsync();

        Assert.Equal(SoundMails, string.Join(", ", _world.Mails()));
    }

    [Fact]
    public async Task Somebody_with_an_address_that_is_none_is_named_and_the_owner_gets_the_mail()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.DamageAsync("""UPDATE "Person" SET "WorkEmail" = 'no address at all' WHERE "Id" = 'Person:school'""");

        await SendAsync();

        Assert.Equal(["Thu 19 Feb 10:00 lead: ConfirmPlan", "Thu 19 Feb 10:00 nurse: ConfirmPlan"], _world.Mails());
        Assert.Contains(_world.Failures, failure => failure.Subject.Value == "Person:school" && failure.Failure.Message.Contains("no address at all", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_with_a_header_in_it_stays_a_title()
    {
        var mails = await ComposedAsync(one => one with { Name = "Flu clinic\r\nBcc: eve@example.org\r\n\r\n<script>" });

        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail =>
        {
            Assert.DoesNotContain('\n', mail.Subject);
            Assert.DoesNotContain('\r', mail.Subject);
            Assert.Contains("Flu clinic Bcc: eve@example.org", mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", mail.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(mail.Headers, header => header.Name == "Bcc");
        });
    }

    [Fact]
    public async Task A_place_of_a_megabyte_makes_no_mail_of_a_megabyte()
    {
        var mails = await ComposedAsync(one => one with { Venue = new string('x', 1_000_000), CancelledReason = new string('y', 1_000_000) });

        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.InRange(mail.Html.Length + mail.Text.Length, 1, 60_000));
        Assert.All(mails, mail => Assert.InRange(mail.Calendar!.Text.Length, 1, 10_000));
    }

    [Fact]
    public async Task A_template_that_throws_gives_up_its_mails_and_no_others()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.EventAsync(Other() with { Date = new DateOnly(2026, 3, 13) });
        var write = _world.Post.Write;
        _world.Post.Write = letter => letter is Letters.ReminderLetter { Item.Event.Id.Key: "other" } ? throw new InvalidOperationException("A template that throws.") : write(letter);

        await SendAsync();
        await _world.TickAsync("2026-02-20 14:00");
        await _world.TickAsync("2026-03-05 10:00");

        Assert.Equal($"{SoundMails}, Thu 5 Mar 10:00 nurse: AreYouReady, Thu 5 Mar 10:00 school: AreYouReady", string.Join(", ", _world.Mails()));
        Assert.Equal(2, (await _world.AllAsync<Delivery>()).Count(mail => mail is { State: ReminderState.Dead, Reason: ReminderReason.CannotCompose }));
        Assert.Contains(_world.Failures, failure => failure.Step == "write the mail");
    }

    private async Task SendAsync()
    {
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
    }

    private async Task<IReadOnlyList<MailMessage>> ComposedAsync(Func<Event, Event> change)
    {
        var composer = new MailComposer(new Mailbox(EmailAddress.Parse("reminders@example.org", null)));
        var mails = new List<MailMessage>();
        _world.Post.Answer = message =>
        {
            mails.Add(message);
            return (true, null);
        };
        _world.Post.Write = letter => composer.ComposeAsync(letter).GetAwaiter().GetResult();
        await _world.PeopleAsync();
        await _world.EventAsync(change(Given.Clinic()));
        await SendAsync();
        Assert.Empty(_world.Failures);
        return mails;
    }

    private static Event Other(EventKind kind = EventKind.PopupClinic, TimeOnly? at = null) =>
        Given.Clinic(at: at ?? new TimeOnly(14, 0)) with { Id = NodeId.Of("Event", "other"), AggregateId = NodeId.Of("Event", "other"), Kind = kind };
}
