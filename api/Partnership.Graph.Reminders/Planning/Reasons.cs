using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Each reason why a reminder is not sent, in a sentence that a coordinator reads.</summary>
internal static class Reasons
{
    internal static string Of(ReminderReason reason) => reason switch
    {
        ReminderReason.TooLate => "Its time had passed when the event, its date or the rule came about.",
        ReminderReason.Missed => "Its time passed while nothing could be sent; after that it was of no use.",
        ReminderReason.Overtaken => "Another reminder of the event, nearer to it, goes in the same sending hours.",
        ReminderReason.AlreadyTold => "The person was told the same already.",
        ReminderReason.Nobody => "Nobody holds a role that is to be reminded, and nobody answers for the event.",
        ReminderReason.NoAddress => "The person has no work e-mail address.",
        ReminderReason.SameAddress => "Another person with the same address gets it.",
        ReminderReason.Suppressed => "Mail to the address failed for good.",
        ReminderReason.Unsubscribed => "The person does not want mails on this topic.",
        ReminderReason.Away => "The person is away.",
        ReminderReason.Moved => "The event was moved to another time or place.",
        ReminderReason.Cancelled => "The event was cancelled.",
        ReminderReason.Completed => "The event was held, and what was asked is on record.",
        ReminderReason.RuleChanged => "Another rule, another revision of it or another calendar decides for the event now.",
        ReminderReason.Refused => "The mail provider refused the mail for good.",
        ReminderReason.GaveUp => "The mail provider could not take the mail, as often as it was tried.",
        ReminderReason.CannotCompose => "The mail could not be written.",
        ReminderReason.NotApproved => "Somebody decided that the mails of the change are not sent.",
        ReminderReason.NothingToSay => "There was nothing to say.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
    };
}
