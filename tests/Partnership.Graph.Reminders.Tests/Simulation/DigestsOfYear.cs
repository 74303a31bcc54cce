namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether what is routine goes to an address in one mail: nothing went alone that could have gone along earlier that day.</summary>
internal sealed class DigestsOfYear(YearBook book, List<string> wrong)
{
    internal void Check()
    {
        var routine = book.Told.SelectMany(ofEvent => ofEvent).Where(told => !told.IsNotice && book.IsCalm(told.At)).ToList();
        foreach (var day in routine.GroupBy(told => (told.Address, told.At.Date)))
        {
            var mails = day.GroupBy(told => told.Reference).Select(mail => (At: mail.First().At, Items: mail.ToList())).OrderBy(mail => mail.At).ToList();
            foreach (var (index, mail) in mails.Index())
            {
                foreach (var item in mail.Items.Where(item => item.Item.LateSince is null && mails.Take(index).Any(earlier => CouldGoAlong(item, earlier.At) && !earlier.Items.TrueForAll(IsOfAnEarlierDay))))
                    wrong.Add($"not in one mail: {item} and {string.Join(", ", mails.Take(index).SelectMany(earlier => earlier.Items))} to {day.Key.Address}");
            }
        }
    }

    private bool CouldGoAlong(Told item, DateTimeOffset at)
    {
        var planned = book.ByNumber[item.Event];
        var clock = book.Facts.ClockOf(planned.Zone, at);
        return WantedOf(item) is { } wanted && clock.IsOpen(at) && clock.DayOf(at) == clock.DayOf(item.At) && book.TickAfter(wanted.Known) <= at
            && book.Facts.Who(planned, wanted.Audience, wanted.Topic, at, clock.DayOf(at)).Reached.ContainsKey(item.Person)
            && wanted.Clock.DayOf(wanted.SendAt) == clock.DayOf(at) && wanted.Clock.IsOpen(at);
    }

    // What was written down on an earlier day and is tried again goes as it was, with nothing added.
    private bool IsOfAnEarlierDay(Told item) => WantedOf(item) is { } wanted && wanted.Clock.DayOf(wanted.SendAt) < wanted.Clock.DayOf(item.At);

    private Wanted? WantedOf(Told item) =>
        book.HistoryOf(book.ByNumber[item.Event]).Wanted().FirstOrDefault(wanted =>
            wanted.Of.Number == item.Revision && wanted.Lead.Slot == item.Slot && wanted.Ruling.Key == item.RuleKey && wanted.Ruling.Revision == item.RuleRevision
            && wanted.Not is null && (wanted.Audience is null || wanted.Audience == item.Side));
}
