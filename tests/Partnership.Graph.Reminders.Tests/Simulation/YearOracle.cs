namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>
/// What the rules of reminders say of a year, written from the rules alone and in the plainest way: nothing of the product decides. Where
/// nothing went wrong, what came of the year has to be exactly that, to the minute; where something did, it may be late as the rules allow.
/// </summary>
internal sealed class YearOracle(YearBook book)
{
    /// <summary>What is wrong, one sentence each.</summary>
    internal List<string> Wrong { get; } = [];

    /// <summary>How many mails and reminders had to be exactly so.</summary>
    internal int Exact { get; private set; }

    /// <summary>How many may be late, since something went wrong shortly before.</summary>
    internal int Lenient { get; private set; }

    internal YearOracle Check()
    {
        Twins();
        foreach (var planned in book.Planned)
        {
            var reminders = new RemindersOfEvent(book, planned, Wrong);
            reminders.Check();
            new NoticesOfEvent(book, planned, Wrong).Check();
            (Exact, Lenient) = (Exact + reminders.Exact, Lenient + reminders.Lenient);
        }

        new DigestsOfYear(book, Wrong).Check();
        new WeeklyMails(book, Wrong).Check();
        new FailedAddresses(book, Wrong).Check();
        new Explanations(book, Wrong).Check();
        new Leftovers(book, Wrong).Check();
        return this;
    }

    private void Twins()
    {
        foreach (var twin in book.Told.SelectMany(ofEvent => ofEvent).GroupBy(told => (told.Event, told.Revision, told.Slot, told.Person)).Where(same => same.Count() > 1))
            Wrong.Add($"twin: {string.Join(" and ", twin)}");
    }
}
