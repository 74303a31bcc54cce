namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>What happens in a year: everything that can be left out while a failure is made small.</summary>
internal abstract record YearItem;

/// <summary>An event that somebody plans.</summary>
internal sealed record PlannedEvent(int Number, DateTimeOffset At, DateOnly Date, TimeOnly Start, int School, int Trust) : YearItem;

/// <summary>An event is moved; cancelled where there is no new date.</summary>
internal sealed record EventChange(int Event, DateTimeOffset At, DateOnly? Date, TimeOnly Start) : YearItem;

/// <summary>A person is away; both days count.</summary>
internal sealed record PersonAway(string Person, DateOnly From, DateOnly Until) : YearItem;

/// <summary>The store, or the provider, cannot be reached.</summary>
internal sealed record Outage(bool OfStore, DateTimeOffset From, DateTimeOffset Until) : YearItem;

/// <summary>Something happens to a worker at one of its steps.</summary>
internal sealed record WorkerFault(int Step, FaultKind Kind) : YearItem;

internal enum FaultKind
{
    /// <summary>The worker dies between two steps.</summary>
    Kill,

    /// <summary>The worker dies while the store takes the first of several commits.</summary>
    TornCommits,

    /// <summary>The worker stands still for longer than its lease.</summary>
    LongPause,

    /// <summary>The provider takes a mail and its answer is lost.</summary>
    LostAnswer,
}

/// <summary>Makes up a year.</summary>
internal static class YearScript
{
    internal const int Schools = 12;
    internal const int Trusts = 4;

    internal static readonly DateTimeOffset Begins = new(2026, 1, 1, 6, 0, 0, TimeSpan.Zero);
    internal static readonly DateTimeOffset Ends = new(2027, 1, 8, 18, 0, 0, TimeSpan.Zero);

    internal static List<YearItem> Random(Random dice, int events)
    {
        var items = new List<YearItem>();
        for (var number = 0; number < events; number++)
            items.AddRange(Event(dice, number));
        foreach (var person in Enumerable.Range(0, Schools).Select(n => $"s{n}").Concat(Enumerable.Range(0, Trusts).Select(n => $"t{n}")).Concat(Enumerable.Range(0, Schools).Select(n => $"ds{n}")))
        {
            for (var times = dice.Next(4); times > 0; times--)
            {
                var from = new DateOnly(2026, 1, 1).AddDays(dice.Next(365));
                items.Add(new PersonAway(person, from, from.AddDays(dice.Next(15))));
            }
        }

        for (var times = 0; times < 12; times++)
        {
            var from = Begins.AddMinutes(dice.Next(365 * 24 * 60));
            items.Add(times % 2 == 0
                ? new Outage(OfStore: true, from, from.AddMinutes(dice.Next(12) == 0 ? 1_800 : dice.Next(180)))
                : new Outage(OfStore: false, from, from.AddMinutes(dice.Next(20))));
        }

        for (var step = dice.Next(200); step < events * 60; step += dice.Next(1, 260))
            items.Add(new WorkerFault(step, (FaultKind)dice.Next(4)));
        return items;
    }

    private static IEnumerable<YearItem> Event(Random dice, int number)
    {
        var date = new DateOnly(2026, 1, 5).AddDays(dice.Next(355));
        // Mostly in the day, some early, late, or in the hours that clock changes skip and repeat.
        var start = dice.Next(12) switch { 0 => new TimeOnly(1, 30), 1 => new TimeOnly(7, 30), 2 => new TimeOnly(19, 0), _ => new TimeOnly(9 + dice.Next(7), 15 * dice.Next(4)) };
        if (dice.Next(25) == 0)
            date = dice.Next(2) == 0 ? new DateOnly(2026, 3, 29) : new DateOnly(2026, 10, 25);
        var at = Clamp(AtDay(date, -dice.Next(dice.Next(3) == 0 ? 8 : 70)).AddMinutes(dice.Next(24 * 60)), AtDay(date, 0));
        yield return new PlannedEvent(number, at, date, start, dice.Next(Schools), dice.Next(Trusts));
        for (var moves = dice.Next(4) == 0 ? dice.Next(3) : 0; moves > 0; moves--)
        {
            var changed = Clamp(at.AddMinutes(dice.Next(60 * 24 * 40)), AtDay(date, 0));
            var to = date.AddDays(dice.Next(-10, 21));
            if (AtDay(to, 0) <= changed || to.Year > 2026)
                continue;
            yield return new EventChange(number, changed, to, start);
            (at, date) = (changed, to);
        }

        if (dice.Next(6) == 0)
            yield return new EventChange(number, Clamp(at.AddMinutes(dice.Next(60 * 24 * 40)), AtDay(date, 0).AddHours(9)), null, start);
    }

    private static DateTimeOffset AtDay(DateOnly day, int more) => new(day.AddDays(more).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static DateTimeOffset Clamp(DateTimeOffset at, DateTimeOffset latest) => at > latest ? latest : at < Begins ? Begins : at;
}
