using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether each coordinator gets the week when Monday's hours open, where there is something in it, once.</summary>
internal sealed class WeeklyMails(YearBook book, List<string> wrong)
{
    internal void Check()
    {
        var sent = book.Record.HandedOver.Where(one => one.Mail.Letter is WeeklyLetter).DistinctBy(one => one.Mail.Reference)
            .Select(one => (one.Mail.At, ((WeeklyLetter)one.Mail.Letter).Week, Person: one.Mail.Letter.To.Name)).ToList();
        foreach (var twin in sent.GroupBy(mail => (mail.Week, mail.Person)).Where(same => same.Count() > 1))
            wrong.Add($"twin: the week of {twin.Key.Week:O} to {twin.Key.Person}");
        var byWeek = sent.ToLookup(mail => mail.Week);
        for (var monday = new DateOnly(2026, 1, 12); monday < DateOnly.FromDateTime(book.Ends.UtcDateTime).AddDays(-7); monday = monday.AddDays(7))
            Check(monday, byWeek[monday].ToDictionary(mail => mail.Person, mail => mail.At));
    }

    private void Check(DateOnly monday, Dictionary<string, DateTimeOffset> sent)
    {
        var clock = book.Facts.ClockOf("Europe/London", new DateTimeOffset(monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        var at = WallClock.TickFrom(clock.NextOpen(clock.Instant(monday, TimeOnly.MinValue)));
        if (!book.IsCalm(at))
            return;
        var day = clock.DayOf(at);
        var people = Coordinators(at, day).ToList();
        var coming = Coming(monday, at);
        foreach (var ofAddress in people.Where(person => book.Facts.HasAddress(person, at) && !book.Facts.IsAway(person, at, day)).Order(StringComparer.Ordinal).GroupBy(YearFacts.AddressOf))
        {
            var person = ofAddress.First();
            var gets = !book.Facts.IsSuppressed(person, at) && book.Facts.Wants(person, ReminderTopic.Weekly, at);
            if (gets && !book.Facts.FailsAt(person, at) && coming.Exists(planned => book.Facts.Staffs(planned, person, at, monday)) && (!sent.TryGetValue(person, out var when) || when != at))
                wrong.Add($"not told: {person} of the week of {monday:O}, which was to go {at:yyyy-MM-dd HH:mm}Z");
            foreach (var other in ofAddress.Where(other => (other != person || !gets) && sent.ContainsKey(other)))
                wrong.Add($"not wanted: the week of {monday:O} to {other}");
        }

        foreach (var stranger in sent.Keys.Where(person => !people.Contains(person) || book.Facts.IsAway(person, at, day)))
            wrong.Add($"the wrong person: {stranger} got the week of {monday:O}");
    }

    private IEnumerable<string> Coordinators(DateTimeOffset at, DateOnly day) =>
        book.Planned.SelectMany(planned => planned.Schools).Distinct().Select(school => book.Facts.CoordinatorOf(school, at, day))
            .Concat(book.Planned.Select(planned => $"t{planned.Trust}")).Concat(book.Planned.Select(planned => $"t{(planned.Trust % 2 == 0 ? planned.Trust + 1 : planned.Trust)}"))
            .Concat(book.Planned.Where(planned => planned.Extra is not null).Select(planned => $"x{planned.Extra}")).Distinct();

    private List<PlannedEvent> Coming(DateOnly monday, DateTimeOffset at) =>
    [
        .. book.Planned.Where(planned => planned.At <= at && book.HistoryOf(planned, at) is { EndedAt: null } history
            && history.Revisions[^1].Date >= monday && history.Revisions[^1].Date < monday.AddDays(14)),
    ];
}
