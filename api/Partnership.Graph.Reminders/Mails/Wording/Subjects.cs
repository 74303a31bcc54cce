using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Mails.Wording;

/// <summary>The subject of each kind of mail: what to do first, then which event, at which school, on which day.</summary>
internal static class Subjects
{
    /// <summary>The subject of <paramref name="letter"/>.</summary>
    public static string Of(Letter letter) => letter.Test ? $"Test: {Plain(letter)}" : Plain(letter);

    private static string Plain(Letter letter) => letter switch
    {
        ReminderLetter { Item: { NobodyElse: true } item } => $"Nobody assigned: {Event(item.Event)}",
        ReminderLetter { Item: var item } => $"{Opening(item, letter)} {Event(item.Event)}",
        ChangedLetter { Item.Event: var now, Before: var before } => $"{Change(before, now.Schedule)}: {Event(now)}",
        CancelledLetter { Item.Event: var cancelled, Before: var before } => $"Cancelled: {Event(cancelled with { Schedule = before })}",
        DigestLetter digest => Of(digest),
        WeeklyLetter weekly => Of(weekly),
        AddressFailedLetter failed => $"Mail to {failed.Person ?? failed.Failed.Value} does not arrive",
        CannotComeLetter { Event: var one, Person: var person } => $"{person} cannot make it: {Event(one)}",
        RegisterChangeLetter { Changes: [var only] } => $"{only.Organisation}: a change in the register",
        RegisterChangeLetter { Changes: var changes, More: var more } => $"{Words.Count(changes.Count + more, "change")} in the register, first {changes[0].Organisation}",
        _ => throw new ArgumentException($"There is no subject for a {letter.GetType().Name}.", nameof(letter)),
    };

    private static string Opening(ReminderItem item, Letter letter) => item.Purpose switch
    {
        ReminderPurpose.ConfirmPlan => "Confirm the plan:",
        ReminderPurpose.AreYouReady => "Are you ready?",
        ReminderPurpose.Logistics => "Where and when:",
        ReminderPurpose.Final => $"{Capital(HumanTimes.From(LocalDay.Of(letter.Date, item.Event.Schedule.TimeZone), item.Event.Schedule.Date))}:",
        ReminderPurpose.Attendance => "How did it go?",
        _ => "Reminder:",
    };

    // The name may say already where it is.
    private static string Event(EventFacts one) =>
        one.Name.Contains(one.Host, StringComparison.OrdinalIgnoreCase)
            ? $"{one.Name}, {HumanTimes.Day(one.Schedule.Date)}"
            : $"{one.Name} at {one.Host}, {HumanTimes.Day(one.Schedule.Date)}";

    private static string Change(EventSchedule before, EventSchedule now) =>
        before.Date != now.Date ? "New date"
        : before.Start != now.Start || before.End != now.End || before.TimeZone != now.TimeZone ? "New time"
        : "New place";

    private static string Of(DigestLetter digest)
    {
        var events = digest.Items.Select(item => item.Event.Id).Distinct().Count();
        var first = digest.Items[0].Event;
        return $"Reminders for {Words.Count(events, "event")}, first {Event(first)}";
    }

    private static string Of(WeeklyLetter weekly)
    {
        var needs = weekly.Needs.Count switch
        {
            0 => "",
            1 => ", 1 thing needs you",
            var many => $", {Words.Count(many, "thing")} need you",
        };
        return $"Your week from {HumanTimes.Day(weekly.Week)}: {Words.Count(weekly.Coming.Count, "event")}{needs}";
    }

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
