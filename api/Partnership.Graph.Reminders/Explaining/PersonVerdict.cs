using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Explaining;

/// <summary>What one reminder of an event came to, or will come to, for one person.</summary>
/// <param name="Reminder">The reminder: the person's own, or the one that is for whoever will hold the role.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Reason">Why not, where it is not sent to the person and there is a reason to name.</param>
/// <param name="Because">Why, one reason a sentence: first when, then to whom.</param>
public sealed record PersonVerdict(Reminder Reminder, PersonOutcome Outcome, ReminderReason? Reason, IReadOnlyList<string> Because);

/// <summary>What a reminder can come to for a person.</summary>
public enum PersonOutcome
{
    /// <summary>The person was told, or may have been.</summary>
    WasTold,

    /// <summary>The person will be told, if things stay as they are.</summary>
    WillBeTold,

    /// <summary>It waits for an approval, a worker or another attempt.</summary>
    UnderWay,

    /// <summary>The person holds the role and is passed over, for a reason.</summary>
    PassedOver,

    /// <summary>It is not sent, or did not arrive, for a reason.</summary>
    NotSent,

    /// <summary>It is for others: the person holds none of the roles it is for.</summary>
    NotMeant,
}
