using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Makes up a year.</summary>
internal sealed class YearScript(Random dice, int events)
{
    internal static readonly DateTimeOffset Begins = new(2026, 1, 1, 6, 0, 0, TimeSpan.Zero);
    internal static readonly DateTimeOffset Ends = new(2027, 1, 29, 18, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly DateOnly LastDay = new(2026, 12, 31);
    private static readonly string[] OtherZones = ["Europe/Paris", "America/New_York", "Australia/Lord_Howe"];
    private static readonly ReminderTopic[] Topics = Enum.GetValues<ReminderTopic>();

    // The years in which a rule for fairs sends other things, later nothing of its own, then something again.
    private static readonly ReminderLead[] ForFairs =
    [
        new() { Slot = "confirm-plan", Purpose = ReminderPurpose.ConfirmPlan, Offset = -28, Unit = LeadUnit.Days },
        new() { Slot = "stalls", Purpose = ReminderPurpose.Other, Offset = -5, Unit = LeadUnit.WorkingDays },
        new() { Slot = "final", Purpose = ReminderPurpose.Final, Offset = -20, Unit = LeadUnit.Hours },
    ];

    internal int Schools { get; } = Math.Clamp(events / 8, 12, 400);

    internal int Trusts { get; } = Math.Clamp(events / 60, 4, 40);

    internal static List<YearItem> Random(int seed, int events)
    {
        var dice = new Random(seed);
        return [.. new YearScript(dice, events).Items().OrderBy(item => item.At)];
    }

    private IEnumerable<YearItem> Items() =>
        [.. Enumerable.Range(0, events).SelectMany(Event), .. BigFair(), .. People(), .. Holidays(), .. Rules(), .. Troubles()];

    private IEnumerable<YearItem> Event(int number)
    {
        var date = new DateOnly(2026, 1, 5).AddDays(dice.Next(355));
        // Mostly in the day, some early, late, or in the hours that clock changes skip and repeat.
        var start = dice.Next(12) switch { 0 => new TimeOnly(1, 30), 1 => new TimeOnly(7, 30), 2 => new TimeOnly(19, 0), _ => new TimeOnly(9 + dice.Next(7), 15 * dice.Next(4)) };
        if (dice.Next(25) == 0)
            date = dice.Next(2) == 0 ? new DateOnly(2026, 3, 29) : new DateOnly(2026, 10, 25);
        var at = Clamp(Start(date).AddDays(-dice.Next(dice.Next(3) == 0 ? 8 : 70)).AddMinutes(dice.Next(24 * 60)), Start(date));
        var schools = dice.Next(6) == 0 ? new[] { dice.Next(Schools), dice.Next(Schools) }.Distinct().ToArray() : [dice.Next(Schools)];
        yield return new PlannedEvent(
            at, number, date, start, dice.Next(8) == 0 ? OtherZones[dice.Next(3)] : "Europe/London", IsFair: dice.Next(4) == 0, schools, dice.Next(Trusts),
            Extra: dice.Next(15) == 0 ? dice.Next(5) : null, IsOrphan: dice.Next(12) == 0);
        for (var moves = dice.Next(4) == 0 ? 1 + dice.Next(2) : 0; moves > 0; moves--)
        {
            var amid = dice.Next(3) == 0;
            var changed = AtTick(Clamp(at.AddMinutes(1 + dice.Next(60 * 24 * 40)), Start(date)), amid);
            var to = dice.Next(4) == 0 ? date : date.AddDays(dice.Next(-10, 21));
            if (Start(to) <= changed || changed <= at || to > LastDay)
                continue;
            yield return new EventMoved(changed, number, to, start, amid);
            (at, date) = (changed, to);
        }

        var isAmid = dice.Next(3) == 0;
        var last = AtTick(Clamp(at.AddMinutes(1 + dice.Next(60 * 24 * 40)), Start(date).AddHours(9)), isAmid);
        if (dice.Next(6) == 0 && last > at)
            yield return new EventCancelled(last, number, isAmid);
        else if (dice.Next(4) == 0)
            yield return new EventCompleted(Start(date).AddHours(38).AddMinutes(dice.Next(60 * 24 * 3)), number);
    }

    // Two events that so many were told of that the notices of a move, and of the end, wait for somebody's approval.
    private IEnumerable<YearItem> BigFair()
    {
        if (events < 40)
            yield break;
        for (var which = 0; which < 2; which++)
        {
            var date = which == 0 ? new DateOnly(2026, 5, 20) : new DateOnly(2026, 11, 18);
            // The years of few schools ask their own people and many that no other event knows.
            yield return new PlannedEvent(Start(date).AddDays(-60), events + which, date, new TimeOnly(10, 0), "Europe/London", IsFair: false, [.. Enumerable.Range(0, 60)], 0, null, IsOrphan: false);
            yield return new EventMoved(Start(date).AddDays(-12).AddHours(11).AddMinutes(2), events + which, date.AddDays(2), new TimeOnly(10, 0), IsAmid: false);
            yield return new NoticesDecided(Start(date).AddDays(-11).AddHours(14).AddMinutes(1), events + which, Approved: which == 0);
            yield return new EventCancelled(Start(date).AddDays(-6).AddHours(12).AddMinutes(3), events + which, IsAmid: false);
            yield return new NoticesDecided(Start(date).AddDays(-5).AddHours(20), events + which, Approved: which == 1);
        }
    }

    private IEnumerable<YearItem> People()
    {
        foreach (var person in Enumerable.Range(0, Schools).SelectMany(n => new[] { $"s{n}", $"ds{n}" }).Concat(Enumerable.Range(0, Trusts).Select(n => $"t{n}")).Append("lead"))
        {
            for (var times = dice.Next(4); times > 0; times--)
            {
                var from = FirstDay.AddDays(dice.Next(365));
                yield return new PersonAway(Clamp(Start(from).AddDays(-dice.Next(20)).AddMinutes(dice.Next(9 * 60))), person, from, from.AddDays(dice.Next(15)));
            }

            if (dice.Next(5) == 0)
            {
                var (topic, from) = (Topics[dice.Next(Topics.Length)], Day());
                yield return new PersonWants(from, person, topic, Wanted: false);
                if (dice.Next(2) == 0)
                    yield return new PersonWants(from.AddDays(60), person, topic, Wanted: true);
            }

            if (person != "lead" && dice.Next(12) == 0)
            {
                var fails = Day();
                yield return dice.Next(2) == 0 ? new AddressBounces(fails, person) : new AddressFails(fails, person, fails.AddDays(40));
                if (dice.Next(2) == 0)
                    yield return new AddressReleased(fails.AddDays(45), person);
            }
            else if (person != "lead" && dice.Next(30) == 0)
            {
                yield return new AddressLost(Day(), person);
            }
        }

        for (var n = 0; n < Schools; n++)
        {
            if (dice.Next(10) == 0)
                yield return new Successor(Day(), n, DateOnly.FromDateTime(Day().UtcDateTime));
        }
    }

    private IEnumerable<YearItem> Holidays()
    {
        yield return new BankHolidayProclaimed(Start(new DateOnly(2026, 9, 1)).AddHours(13).AddMinutes(4), new DateOnly(2026, 11, 13));
        for (var n = 0; n < Schools; n++)
        {
            if (dice.Next(2) == 0)
            {
                var shift = dice.Next(3);
                yield return new HolidaysKnown(
                    dice.Next(8) == 0 ? Day() : Begins.AddMinutes(1),
                    n,
                    [Closed(2, 16, 6), Closed(3, 28 + shift, 15), Closed(5, 23, 8), Closed(7, 18 + shift, 44), Closed(10, 24, 8), Closed(12, 19, 15)]);
            }
        }

        static ClosedDays Closed(int month, int day, int days) => new() { From = new DateOnly(2026, month, day), Until = new DateOnly(2026, month, day).AddDays(days) };
    }

    private static IEnumerable<YearItem> Rules()
    {
        yield return new RuleMade(Start(new DateOnly(2026, 3, 10)).AddHours(11).AddMinutes(1), 1, new DateOnly(2026, 4, 1), ForFairs, IsWithdrawn: false, NeedsApproval: false);
        yield return new RuleMade(Start(new DateOnly(2026, 6, 3)).AddHours(15).AddMinutes(2), 2, new DateOnly(2026, 6, 10), [.. ForFairs.Skip(1)], IsWithdrawn: false, NeedsApproval: true);
        yield return new RuleApproved(Start(new DateOnly(2026, 6, 18)).AddHours(10).AddMinutes(3), 2);
        yield return new RuleMade(Start(new DateOnly(2026, 9, 14)).AddHours(9).AddMinutes(4), 3, new DateOnly(2026, 10, 1), ForFairs, IsWithdrawn: true, NeedsApproval: false);
    }

    private IEnumerable<YearItem> Troubles()
    {
        for (var times = 0; times < 16; times++)
        {
            var from = Day();
            yield return times == 0
                ? new MailsStopped(from, from.AddHours(30))
                : new Outage(from, times % 2 == 0, from.AddMinutes(times % 2 != 0 ? dice.Next(20) : dice.Next(8) == 0 ? 1_800 : dice.Next(180)));
        }

        // Hours in which everything goes wrong, and in between time for all to be as it should.
        for (var times = 0; times < Math.Clamp(events / 8, 20, 150); times++)
        {
            var from = Day();
            for (var faults = dice.Next(1, 5); faults > 0; faults--)
                yield return new WorkerFault(from, dice.Next(1, 40), (FaultKind)dice.Next(5));
        }
    }

    // Mostly in the hours in which mails go.
    private DateTimeOffset Day() => Start(FirstDay.AddDays(dice.Next(364))).AddMinutes((7 * 60) + dice.Next(11 * 60));

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static DateTimeOffset AtTick(DateTimeOffset at, bool amid) => amid ? WallClock.TickFrom(at) : at;

    private static DateTimeOffset Clamp(DateTimeOffset at, DateTimeOffset? latest = null) => at > latest ? latest.Value : at < Begins ? Begins.AddMinutes(2) : at;
}
