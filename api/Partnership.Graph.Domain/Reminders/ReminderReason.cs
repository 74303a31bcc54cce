namespace Partnership.Graph.Domain.Reminders;

/// <summary>Why a reminder was not sent, was given up, or overtaken.</summary>
public enum ReminderReason
{
    /// <summary>Its time had passed when the event, its new date or the rule came about; the nearest reminder went instead.</summary>
    TooLate,

    /// <summary>Its time passed while nothing ran; by now it would be of no use.</summary>
    Missed,

    /// <summary>Another reminder of the event, nearer to it, goes in the same sending window.</summary>
    Overtaken,

    /// <summary>The person was told the same under another rule or an earlier revision, or by the notice of the change.</summary>
    AlreadyTold,

    /// <summary>Nobody holds a role that is to be reminded, and no owner can be found either.</summary>
    Nobody,

    /// <summary>The person has no work e-mail address.</summary>
    NoAddress,

    /// <summary>Another person with the same address gets it.</summary>
    SameAddress,

    /// <summary>Mail to the address failed for good; nothing goes there until it is released.</summary>
    Suppressed,

    /// <summary>The person does not want this kind of mail.</summary>
    Unsubscribed,

    /// <summary>The person is away; the deputy gets it, or the owner where there is no deputy.</summary>
    Away,

    /// <summary>The event was moved.</summary>
    Moved,

    /// <summary>The event was cancelled.</summary>
    Cancelled,

    /// <summary>The event is over, and what was asked is on record.</summary>
    Completed,

    /// <summary>Another rule, or a later revision of the rule, decides for the event now.</summary>
    RuleChanged,

    /// <summary>The provider refused the mail for good.</summary>
    Refused,

    /// <summary>The provider could not take the mail, as often as it was tried.</summary>
    GaveUp,

    /// <summary>The mail could not be written from what the graph says of the event.</summary>
    CannotCompose,

    /// <summary>Somebody decided that the mails of the change are not sent.</summary>
    NotApproved,

    /// <summary>There was nothing to say this week.</summary>
    NothingToSay,
}
