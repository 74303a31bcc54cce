using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class MailOutcomeTests
{
    private const double NoJitter = 0.5;
    private static readonly NodeId Id = NodeId.Of(nameof(Delivery), "d4f1");
    private static readonly DateTimeOffset Now = new(2026, 8, 6, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 16)]
    public void The_wait_doubles_from_one_minute(int attempts, int minutes) =>
        Assert.Equal((ReminderState.Planned, Now.AddMinutes(minutes)), Next(After(attempts, new SendResult.Temporary("busy", null))));

    [Theory]
    [InlineData(0.0, 120)]
    [InlineData(1.0, 360)]
    public void It_is_half_as_long_to_one_and_a_half_times(double jitter, int seconds) =>
        Assert.Equal(Now.AddSeconds(seconds), MailOutcome.After(Mail(3), new SendResult.Unknown("no answer"), DateTimeOffset.MaxValue, Now, jitter).NextAt);

    [Theory]
    [InlineData(30, 30)]
    [InlineData(1, 4)]
    public void A_provider_that_asks_for_more_time_is_given_it(int asked, int minutes) =>
        Assert.Equal(Now.AddMinutes(minutes), After(3, new SendResult.Temporary("busy", TimeSpan.FromMinutes(asked))).NextAt);

    [Fact]
    public void What_would_come_too_late_to_be_of_use_is_given_up()
    {
        var inTime = MailOutcome.After(Mail(1), new SendResult.Temporary("busy", null), Now.AddSeconds(61), Now, NoJitter);
        var late = MailOutcome.After(Mail(1), new SendResult.Temporary("busy", null), Now.AddMinutes(1), Now, NoJitter);

        Assert.Equal(ReminderState.Planned, inTime.State);
        Assert.Equal((ReminderState.Dead, ReminderReason.GaveUp), (late.State, late.Reason));
        Assert.Null(late.NextAt);
    }

    [Fact]
    public void Given_up_it_may_have_arrived_where_an_attempt_had_no_answer()
    {
        Assert.Equal(ReminderState.Dead, After(MailOutcome.MostAttempts, new SendResult.Temporary("busy", null)).State);
        Assert.Equal(ReminderState.Unknown, After(MailOutcome.MostAttempts, new SendResult.Unknown("no answer")).State);
    }

    [Fact]
    public void Attempts_are_counted_from_where_somebody_had_it_tried_again()
    {
        var again = Mail(MailOutcome.MostAttempts) with { RetriedAt = Mail(MailOutcome.MostAttempts).Attempts[^1].At };

        var after = MailOutcome.After(again, new SendResult.Temporary("busy", null), DateTimeOffset.MaxValue, Now, NoJitter);

        Assert.Equal((ReminderState.Planned, Now.AddMinutes(1)), Next(after));
    }

    private static Delivery After(int attempts, SendResult result) => MailOutcome.After(Mail(attempts), result, DateTimeOffset.MaxValue, Now, NoJitter);

    private static (ReminderState State, DateTimeOffset? At) Next(Delivery mail) => (mail.State, mail.NextAt);

    // All but the last attempt ended, and the last one is under way.
    private static Delivery Mail(int attempts) => new()
    {
        Id = Id,
        AggregateId = Id,
        Source = Source.User,
        Kind = DeliveryKind.Reminder,
        ReminderIds = [],
        State = ReminderState.Claimed,
        DueAt = Now,
        Attempts =
        [
            .. Enumerable.Range(1, attempts).Select(number => new DeliveryAttempt
            {
                At = Now.AddHours(number - attempts),
                By = "one",
                Outcome = number == attempts ? null : AttemptOutcome.Temporary,
            }),
        ],
    };
}
