using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether <c>whyReminder</c> says what happened, foretells what will, and names the reason for whatever does not.</summary>
internal sealed class Explanations(YearBook book, List<string> wrong)
{
    internal void Check()
    {
        foreach (var said in book.Record.AskedMeanwhile.Concat(book.Record.AskedAtTheEnd))
            CheckWords(said);
        foreach (var said in book.Record.AskedAtTheEnd)
            CheckPast(said);
        foreach (var said in book.Record.AskedMeanwhile.Where(said => book.IsCalm(said.AsOf)))
            CheckFuture(said);
    }

    private void CheckWords(PersonExplanation said)
    {
        foreach (var verdict in said.Reminders)
        {
            if (verdict.Outcome is PersonOutcome.NotSent or PersonOutcome.PassedOver && verdict.Reason is null)
                wrong.Add($"why without a reason: {Of(said)}, {verdict.Reminder.Slot} {verdict.Reminder.State}");
            if (verdict.Because.Count == 0 || verdict.Because.Any(string.IsNullOrWhiteSpace))
                wrong.Add($"why without words: {Of(said)}, {verdict.Reminder.Slot} {verdict.Reminder.State} {verdict.Reason}");
        }

        var planned = book.ByNumber[Number(said)];
        var ruling = book.HistoryOf(planned, said.AsOf) is var history ? history.RulingOf(history.Revisions[^1], said.AsOf) : null;
        if (said.Rules.SingleOrDefault(rule => rule.Decides)?.Rule.Id.Key != ruling!.Key)
            wrong.Add($"why names the wrong rule: {Of(said)}: {said.Rules.SingleOrDefault(rule => rule.Decides)?.Rule.Id} instead of {ruling.Key}");
    }

    private void CheckPast(PersonExplanation said)
    {
        var told = book.Told[Number(said)].Where(one => one.Person == said.Person.Id.Key && book.IsBelieved(one, said.AsOf)).Select(one => one.Item.ReminderId).ToHashSet();
        var explained = said.Reminders.Where(verdict => verdict.Outcome == PersonOutcome.WasTold).Select(verdict => verdict.Reminder).ToList();
        foreach (var reminder in told.Except(explained.Select(reminder => reminder.Id)))
            wrong.Add($"why leaves out a mail: {Of(said)}, {reminder}");
        foreach (var reminder in explained.Where(reminder => !told.Contains(reminder.Id) && reminder.State != ReminderState.Unknown))
            wrong.Add($"why tells of a mail that never went: {Of(said)}, {reminder.Slot}");
        var planned = book.ByNumber[Number(said)];
        foreach (var wanted in Wanted(planned, DateTimeOffset.MaxValue).Where(wanted => wanted.Not is ReminderReason.TooLate or ReminderReason.Overtaken && book.IsCalm(wanted.Known, book.TickAfter(wanted.Known))))
        {
            // What was decided against under a rule that ended, or for a date that is gone, may have been planned anew since.
            if (wanted.Over < DateTimeOffset.MaxValue || !Concerns(planned, wanted, said))
                continue;
            if (!said.Reminders.Any(verdict => Is(verdict.Reminder, wanted) && verdict.Reason == wanted.Not))
                wrong.Add($"why does not say that it was {wanted.Not}: {Of(said)}, {wanted.Lead.Slot}: {string.Join("; ", said.Reminders.Where(verdict => Is(verdict.Reminder, wanted)).Select(verdict => $"{verdict.Outcome} {verdict.Reason}"))}");
        }
    }

    private void CheckFuture(PersonExplanation said)
    {
        var planned = book.ByNumber[Number(said)];
        var person = said.Person.Id.Key;
        var history = book.HistoryOf(planned, said.AsOf);
        // Between a change and the tick that sees it there is nothing to compare with.
        if (history.EndedAt is not null || book.TickAfter(history.Revisions[^1].KnownAt) > said.AsOf)
            return;
        var foreseen = Wanted(planned, said.AsOf)
            .Where(wanted => wanted.Not is null && wanted.Of == history.Revisions[^1] && wanted.Over == DateTimeOffset.MaxValue && wanted.SendAt > said.AsOf && !WentAlong(planned, wanted, person, said.AsOf))
            .Where(wanted => book.Facts.Who(planned, wanted.Audience, wanted.Topic, said.AsOf, wanted.Clock.DayOf(wanted.SendAt)).Reached.ContainsKey(person))
            .Select(wanted => $"{wanted.Lead.Slot} {wanted.SendAt:yyyy-MM-dd HH:mm}").ToHashSet();
        var told = said.Reminders.Where(verdict => verdict.Outcome == PersonOutcome.WillBeTold && verdict.Reminder.RuleRevision > 0 && verdict.Reminder.SendAt > said.AsOf)
            .Select(verdict => $"{verdict.Reminder.Slot} {verdict.Reminder.SendAt.UtcDateTime:yyyy-MM-dd HH:mm}").ToHashSet();
        if (!foreseen.SetEquals(told))
            wrong.Add($"why foretells something else: {Of(said)} is to be told {string.Join(", ", foreseen.Order())} and it says {string.Join(", ", told.Order())}");
    }

    private IEnumerable<Wanted> Wanted(PlannedEvent planned, DateTimeOffset asOf) =>
        book.HistoryOf(planned, asOf).Wanted().Where(wanted => wanted.Known <= asOf);

    private bool WentAlong(PlannedEvent planned, Wanted wanted, string person, DateTimeOffset before) =>
        book.Told[planned.Number].Any(told => told.Person == person && told.Revision == wanted.Of.Number && told.Slot == wanted.Lead.Slot && told.At <= before);

    // Where the sides have a reminder each, that of the other side is not the person's.
    private bool Concerns(PlannedEvent planned, Wanted wanted, PersonExplanation said) =>
        wanted.Audience is null || book.Facts.Who(planned, wanted.Audience, wanted.Topic, said.AsOf, wanted.Clock.DayOf(said.AsOf)).Reached.ContainsKey(said.Person.Id.Key);

    private static bool Is(Reminder reminder, Wanted wanted) =>
        reminder.ScheduleRevision == wanted.Of.Number && reminder.Slot == wanted.Lead.Slot && reminder.RuleKey == wanted.Ruling.Key && reminder.RuleRevision == wanted.Ruling.Revision
        && (reminder.Side is null || wanted.Audience is null || reminder.Side == wanted.Audience);

    private static int Number(PersonExplanation said) => int.Parse(said.Event.Id.Key.AsSpan(1), null);

    private static string Of(PersonExplanation said) => $"{said.Person.Name} and {said.Event.Id.Key} as of {said.AsOf:yyyy-MM-dd HH:mm}Z";
}
