using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Tests.Pipeline;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Mistakes that reminders could make, each planted into an otherwise sound run, and what has to be said of it.</summary>
internal static class Defects
{
    internal static IReadOnlyDictionary<string, (Defect Defect, string Said)> All { get; } = new Dictionary<string, (Defect, string)>
    {
        ["a mail goes twice"] = (new Handing(mail => IsReminder(mail) ? [mail, mail with { Reference = $"{mail.Reference}-again" }] : [mail]), "twin"),
        ["a mail is taken and lost"] = (new Handing(mail => IsReminder(mail) && mail.Reference[0] == 'a' ? [] : [mail]), "not told"),
        ["a claim is lost with its worker"] = (new Reading(document => document is Reminder { State: ReminderState.Claimed } ? null : document), "left over"),
        ["a bank holiday is not known"] = (new Reading(document => document is BankHolidayCalendar calendar ? calendar with { Days = [.. calendar.Days.Where(day => day.On != new DateOnly(2026, 5, 4))] } : document), "was to go"),
        ["a mail goes at night"] = (new Handing(mail => [IsReminder(mail) ? mail with { At = mail.At.AddHours(10) } : mail]), "too late"),
        ["the clock change is forgotten"] = (new Writing((document, _) => document is Reminder { State: ReminderState.Planned, RuleRevision: > 0, SendAt: var at } one && at.Month is >= 4 and <= 9 ? one with { SendAt = at.AddHours(1), NextAt = one.NextAt?.AddHours(1) } : document), "was to go"),
        ["a move is not told"] = (new Writing((document, _) => document is Reminder { Purpose: ReminderPurpose.Changed } ? null : document), "misled"),
        ["an end is not told"] = (new Writing((document, _) => document is Reminder { Purpose: ReminderPurpose.Cancelled } ? null : document), "misled"),
        ["a notice waits a day"] = (new Writing((document, _) => document is Reminder { RuleRevision: 0, State: ReminderState.Planned } one ? one with { SendAt = one.SendAt.AddDays(1), NextAt = one.NextAt?.AddDays(1) } : document), "misled"),
        ["a cancelled event is reminded of"] = (new Reading(document => document is Event { Status: EventStatus.Cancelled } one ? one with { Status = EventStatus.Confirmed } : document), "not true any more"),
        ["somebody away gets the mail"] = (new Reading(document => document is RoleAssignment role ? role with { Away = [] } : document), "the wrong person"),
        ["a deputy is not asked"] = (new Reading(document => document is RoleAssignment role ? role with { DeputyId = null } : document), "the wrong person"),
        ["somebody whose role ended gets the mail"] = (new Reading(document => document is RoleAssignment role ? role with { Until = null } : document), "the wrong person"),
        ["what people do not want goes all the same"] = (new Reading(document => document is ReminderPreference preference ? preference with { Wanted = true } : document), "the wrong person"),
        ["an address that failed is written to"] = (new Reading(document => document is Suppression suppression ? suppression with { ReleasedAt = suppression.Since } : document), "to an address that failed"),
        ["school holidays are not known"] = (new Reading(document => document is SchoolHolidays holidays ? holidays with { Closed = [] } : document), "was to go"),
        ["a rule is not noticed"] = (new Reading(document => document is ReminderRule ? null : document), "was to go"),
        ["a rule goes live without approval"] = (new Reading(document => document is ReminderRule rule ? rule with { Revisions = [.. rule.Revisions.Select(revision => revision with { NeedsApproval = false })] } : document), "not wanted"),
        ["what was told under another revision is told again"] = (new Reading(document => document is Reminder { RuleKey: "fairs", RuleRevision: 1, State: ReminderState.Sent } ? null : document), "twin"),
        ["some were told under another revision and the others are not"] = (new Writing((document, _) => document is Reminder { RuleRevision: 2, Slot: "confirm-plan", State: ReminderState.Planned } one ? one with { State = ReminderState.Skipped, Reason = ReminderReason.AlreadyTold, NextAt = null } : document), "not told"),
        ["notices go without approval"] = (new Writing((document, _) => document is Reminder { ApprovalId: not null, State: ReminderState.Planned } one ? one with { ApprovalId = null, NextAt = one.SendAt } : document), "not approved"),
        ["nobody is left out without a word"] = (new Writing((document, _) => document is Reminder { Reason: ReminderReason.Nobody } ? null : document), "dropped"),
        ["the week is forgotten"] = (new Writing((document, _) => document is Delivery { Kind: DeliveryKind.Weekly } ? null : document), "of the week of"),
        ["nobody hears that an address fails"] = (new Writing((document, _) => document is Delivery { Kind: DeliveryKind.AddressFailed } ? null : document), "nobody was told that"),
        ["what goes together goes alone"] = (new Handing(mail => mail.Letter is DigestLetter many ? many.Items.Select((item, index) => mail with { Reference = $"{mail.Reference}-{index}", At = mail.At.AddMinutes(index * 5), Letter = new ReminderLetter { Reference = mail.Reference, Date = many.Date, To = many.To, Item = item } }) : [mail]), "in one mail"),
        ["why leaves out what was sent"] = (new Explaining(said => said with { Reminders = [.. said.Reminders.Where(verdict => verdict.Outcome != PersonOutcome.WasTold || verdict.Reminder.Slot != "final")] }), "why leaves out a mail"),
        ["why tells of what was never sent"] = (new Explaining(said => said with { Reminders = [.. said.Reminders.Select(verdict => verdict.Outcome == PersonOutcome.PassedOver ? verdict with { Outcome = PersonOutcome.WasTold } : verdict)] }), "why tells of a mail that never went"),
        ["why foretells the wrong hour"] = (new Explaining(said => said with { Reminders = [.. said.Reminders.Select(verdict => verdict with { Reminder = verdict.Reminder with { SendAt = verdict.Reminder.SendAt.AddHours(1) } })] }), "why foretells something else"),
        ["why foretells it to the wrong person"] = (new Explaining(said => said with { Reminders = [.. said.Reminders.Select(verdict => verdict.Outcome == PersonOutcome.NotMeant ? verdict with { Outcome = PersonOutcome.WillBeTold } : verdict)] }), "why foretells something else"),
        ["why gives no reason"] = (new Explaining(said => said with { Reminders = [.. said.Reminders.Select(verdict => verdict with { Reason = null })] }), "why without a reason"),
    };

    private static bool IsReminder(Posted mail) => mail.Letter is ReminderLetter;

    private sealed class Writing(Func<Document, DateTimeOffset, Document?> write) : Defect
    {
        internal override Document? Write(Document document, DateTimeOffset now) => write(document, now);
    }

    private sealed class Reading(Func<Document, Document?> read) : Defect
    {
        internal override Document? Read(Document document) => read(document);
    }

    private sealed class Handing(Func<Posted, IEnumerable<Posted>> hand) : Defect
    {
        internal override IEnumerable<Posted> Hand(Posted mail) => hand(mail);
    }

    private sealed class Explaining(Func<PersonExplanation, PersonExplanation> explain) : Defect
    {
        internal override PersonExplanation Explain(PersonExplanation said) => explain(said);
    }
}
