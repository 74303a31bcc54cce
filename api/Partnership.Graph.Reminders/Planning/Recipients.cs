using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// Who gets a reminder, found when it is sent and not before: the holders of the role nearest to the event, on each side that the rule
/// asks for; deputies of those who are away; the owner of the event where nobody is found.
/// </summary>
public sealed record Recipients
{
    /// <summary>Who gets it, one entry for each person and one for each address.</summary>
    public required IReadOnlyList<Recipient> Reached { get; init; }

    /// <summary>Who holds the role and does not get it, with the reason.</summary>
    public required IReadOnlyList<PassedOver> PassedOver { get; init; }

    /// <summary>The sides on which nobody can be found, not even an owner.</summary>
    public required IReadOnlyList<Side> Nobody { get; init; }

    /// <summary>Finds the recipients of a reminder.</summary>
    /// <param name="one">The event.</param>
    /// <param name="asked">Whom the rule names.</param>
    /// <param name="side">The only side that is meant; <c>null</c> for every side.</param>
    /// <param name="topic">What the mail is about.</param>
    /// <param name="facts">Roles, people and what they said.</param>
    /// <param name="day">The day on the calendar at the event.</param>
    public static Recipients Of(Event one, IReadOnlyList<ReminderRecipients> asked, Side? side, ReminderTopic topic, RecipientFacts facts, DateOnly day)
    {
        // No rule is taken without recipients; one that got in all the same is to be seen.
        if (asked.Count == 0)
            return new Recipients { Reached = [], PassedOver = [], Nobody = [.. new[] { Side.Education, Side.Health }.Where(wanted => IsMeant(wanted, side))] };
        var search = new RecipientSearch(one, topic, facts, day);
        foreach (var wanted in SidesOf(asked).Where(wanted => IsMeant(wanted, side)))
            search.Find(wanted, [.. asked.Where(ask => ask.Side is null || ask.Side == wanted).Select(ask => ask.Role)]);
        return search.Found();
    }

    /// <summary>The same without those who know already what the reminder says.</summary>
    internal Recipients Without(Func<NodeId, bool> told)
    {
        var know = Reached.Where(recipient => told(recipient.Person.Id)).ToList();
        return know.Count == 0
            ? this
            : this with
            {
                Reached = [.. Reached.Except(know)],
                PassedOver = [.. PassedOver, .. know.Select(recipient => new PassedOver(recipient.Person.Id, ReminderReason.AlreadyTold, $"{recipient.Person.Name} was told the same already."))],
            };
    }

    /// <summary>The people who answer for the event and can be reached: those who lead it, its programme or its partnership.</summary>
    public static Recipient? OwnerOf(Event one, RecipientFacts facts, DateOnly day) =>
        new RecipientSearch(one, ReminderTopic.Changes, facts, day).Owner();

    private static IEnumerable<Side> SidesOf(IReadOnlyList<ReminderRecipients> asked) =>
        asked.SelectMany(ask => ask.Side is { } one ? (IEnumerable<Side>)[one] : [Side.Education, Side.Health]).Distinct().Order();

    // Where the sides' times differ, whoever is not at a school goes with health.
    private static bool IsMeant(Side wanted, Side? side) => side is null || (side == Side.Education) == (wanted == Side.Education);
}

/// <summary>Somebody who gets a reminder.</summary>
/// <param name="Person">The person.</param>
/// <param name="Address">Where the mail goes.</param>
/// <param name="InsteadOf">The person the recipient stands in for.</param>
/// <param name="Escalated">Whether nobody held the role, so that the owner gets it.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record Recipient(Person Person, EmailAddress Address, NodeId? InsteadOf, bool Escalated, string Because);

/// <summary>Somebody who holds a role that is to be reminded and gets nothing.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Reason">Why.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record PassedOver(NodeId PersonId, ReminderReason Reason, string Because);
