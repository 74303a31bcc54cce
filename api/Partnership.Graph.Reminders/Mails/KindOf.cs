using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails.Kinds;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>Which component writes which letter. To add a kind of mail, add a component and its line here.</summary>
internal static class KindOf
{
    /// <summary>The component that writes <paramref name="letter"/>; its one parameter is the letter.</summary>
    public static Type Component(Letter letter) => letter switch
    {
        ReminderLetter { Item.NobodyElse: true } => typeof(NobodyAssignedMail),
        ReminderLetter { Item.Purpose: ReminderPurpose.ConfirmPlan } => typeof(ConfirmPlanMail),
        ReminderLetter { Item.Purpose: ReminderPurpose.AreYouReady } => typeof(AreYouReadyMail),
        ReminderLetter { Item.Purpose: ReminderPurpose.Logistics } => typeof(LogisticsMail),
        ReminderLetter { Item.Purpose: ReminderPurpose.Final } => typeof(FinalMail),
        ReminderLetter { Item.Purpose: ReminderPurpose.Attendance } => typeof(AttendanceMail),
        ReminderLetter => typeof(OtherReminderMail),
        ChangedLetter => typeof(ChangedMail),
        CancelledLetter => typeof(CancelledMail),
        DigestLetter => typeof(DigestMail),
        WeeklyLetter => typeof(WeeklyMail),
        AddressFailedLetter => typeof(AddressFailedMail),
        CannotComeLetter => typeof(CannotComeMail),
        RegisterChangeLetter => typeof(RegisterChangeMail),
        _ => throw new ArgumentException($"No component writes a {letter.GetType().Name}.", nameof(letter)),
    };
}
