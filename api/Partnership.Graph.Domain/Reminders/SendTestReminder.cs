using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// Sends a mail about an event to whoever asks for it, to see what such mails look like. It is marked as a test, and nothing else knows of it:
/// no reminder is claimed, and nobody counts as told.
/// </summary>
/// <param name="EventId">The event.</param>
/// <param name="Purpose">What the mail is to be for.</param>
public sealed record SendTestReminder(NodeId EventId, ReminderPurpose Purpose) : Command<TestReminderState>
{
    /// <summary>The most a person is sent in an hour on the clock.</summary>
    public const int MostInAnHour = 10;

    /// <inheritdoc/>
    public override NodeId? TargetId => EventId;

    /// <inheritdoc/>
    public override Decision Decide(TestReminderState state, Occasion occasion)
    {
        if (state.Person is not { } person)
            return Decision.Refuse(new InvalidState("NO_PERSON", "Your account belongs to no person of the graph, so there is no address to send to. A person is found by the e-mail address of the account."));
        if (person.WorkEmail is not { } address || address.Value.Length == 0)
            return Decision.Refuse(new InvalidState("NO_ADDRESS", "You have no work e-mail address to send to; updatePerson gives you one."));
        if (state.Suppressed)
            return Decision.Refuse(new InvalidState("SUPPRESSED", "Mail to your address failed for good. Find out whether it works now, release it with releaseSuppression, then try again."));
        if (state.SentThisHour >= MostInAnHour)
            return Decision.Refuse(new InvalidState("TOO_MANY", $"You were sent {state.SentThisHour} test mails this hour; at most {MostInAnHour} go. Try again after {HourOf(occasion.Now).AddHours(1):HH:mm} UTC."));
        var id = IdOf(person.Id, occasion.Now, state.SentThisHour);
        return new Decision.Accepted(id)
        {
            Upserts = [Delivery.ToOne(id, DeliveryKind.Test, person.Id, address, occasion.Now) with { EventId = EventId, Subject = Purpose.ToString() }],
            Warnings = state.Stopped ? ["Every mail is held back at the moment; it goes once resumeReminders lets mails go, within a day."] : [],
        };
    }

    /// <summary>The id of a person's mail of an hour, by its number: two requests at once cannot both be the last that is allowed.</summary>
    public static NodeId IdOf(NodeId person, DateTimeOffset now, int number) =>
        DerivedKey.Id(nameof(Delivery), "test", person.Value, HourOf(now).ToString("O"), number.ToString(null as IFormatProvider));

    private static DateTimeOffset HourOf(DateTimeOffset now) => new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}

/// <summary>Who asks for a test mail, and what was sent to the person already.</summary>
public sealed record TestReminderState : AggregateState
{
    /// <summary>The event.</summary>
    public required Event Event { get; init; }

    /// <summary>The person who asks; <c>null</c> for an account without one.</summary>
    public Person? Person { get; init; }

    /// <summary>Whether mail to the person's address is held back.</summary>
    public required bool Suppressed { get; init; }

    /// <summary>How many test mails the person was sent in this hour on the clock.</summary>
    public required int SentThisHour { get; init; }

    /// <summary>Whether every mail is held back.</summary>
    public required bool Stopped { get; init; }

    /// <summary>The mail is a whole of its own, and new.</summary>
    public override Document? Root => null;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [Event];
}
