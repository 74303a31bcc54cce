using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>
/// Who is to be told, as the rules say it, from what had happened by a time: on each side those who coordinate nearest to the event, the
/// deputy of whoever is away, the owner where a side has nobody, one mail for one address.
/// </summary>
internal sealed class YearFacts
{
    private static readonly HashSet<DateOnly> KnownBankHolidays =
    [
        new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28),
        new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31), new(2027, 8, 30), new(2027, 12, 27), new(2027, 12, 28),
    ];

    private readonly ILookup<string, PersonAway> _away;
    private readonly ILookup<string, PersonWants> _wants;
    private readonly ILookup<string, AddressLost> _lost;
    private readonly ILookup<int, Successor> _successors;
    private readonly ILookup<int, HolidaysKnown> _holidays;
    private readonly List<BankHolidayProclaimed> _proclaimed;
    private readonly ILookup<string, DateTimeOffset> _failed;
    private readonly ILookup<string, DateTimeOffset> _released;

    /// <param name="items">The year.</param>
    /// <param name="failed">Which addresses were reported to fail for good, and when.</param>
    internal YearFacts(IReadOnlyList<YearItem> items, IEnumerable<(DateTimeOffset At, string Address)> failed)
    {
        _away = items.OfType<PersonAway>().ToLookup(item => item.Person);
        _wants = items.OfType<PersonWants>().OrderBy(item => item.At).ToLookup(item => item.Person);
        _lost = items.OfType<AddressLost>().ToLookup(item => item.Person);
        _successors = items.OfType<Successor>().ToLookup(item => item.School);
        _holidays = items.OfType<HolidaysKnown>().ToLookup(item => item.School);
        _proclaimed = [.. items.OfType<BankHolidayProclaimed>()];
        _failed = failed.ToLookup(one => one.Address, one => one.At);
        _released = items.OfType<AddressReleased>().ToLookup(item => AddressOf(item.Person), item => item.At);
    }

    internal static IReadOnlySet<DateOnly> BankHolidays => KnownBankHolidays;

    /// <summary>Two of ten schools share an office, and its address.</summary>
    internal static string AddressOf(string person) =>
        person[0] == 's' && int.Parse(person.AsSpan(1), null) is var n && n % 10 >= 8 ? $"office{n / 10}@example.org" : $"{person}@example.org";

    /// <summary>Two of three schools have a deputy; every other trust's coordinator has the next one's for a deputy.</summary>
    internal static string? DeputyOf(string person) => person[0] switch
    {
        's' when int.Parse(person.AsSpan(1), null) % 3 != 0 => $"d{person}",
        't' when int.Parse(person.AsSpan(1), null) is var n && n % 2 == 0 => $"t{n + 1}",
        _ => null,
    };

    internal WallClock ClockOf(string zone, DateTimeOffset known) =>
        new(zone, day => KnownBankHolidays.Contains(day) || _proclaimed.Exists(one => one.Day == day && one.At <= known));

    /// <summary>The clock of the event's schools: also closed when all of those whose holidays are known are; <c>null</c> where none is known.</summary>
    internal WallClock? SchoolClockOf(PlannedEvent planned, DateTimeOffset known)
    {
        var schools = planned.Schools.Select(school => _holidays[school].LastOrDefault(one => one.At <= known)).OfType<HolidaysKnown>().ToList();
        return schools.Count == 0
            ? null
            : new(planned.Zone, day => KnownBankHolidays.Contains(day) || _proclaimed.Exists(one => one.Day == day && one.At <= known)
                || schools.TrueForAll(school => school.Closed.Any(days => days.From <= day && day <= days.Until)));
    }

    internal IEnumerable<DateTimeOffset> CalendarChanges(PlannedEvent planned) =>
        _proclaimed.Select(one => one.At).Concat(planned.Schools.SelectMany(school => _holidays[school]).Select(one => one.At));

    internal bool IsAway(string person, DateTimeOffset known, DateOnly day) => _away[person].Any(away => away.At <= known && away.From <= day && day <= away.Until);

    internal bool Wants(string person, ReminderTopic topic, DateTimeOffset known) => _wants[person].LastOrDefault(one => one.Topic == topic && one.At <= known)?.Wanted ?? true;

    internal bool HasAddress(string person, DateTimeOffset known) => !_lost[person].Any(one => one.At <= known);

    internal bool IsSuppressed(string person, DateTimeOffset known)
    {
        var address = AddressOf(person);
        var last = _failed[address].Where(at => at < known).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return last > DateTimeOffset.MinValue && !_released[address].Any(at => at > last && at <= known);
    }

    /// <summary>Whether an address was reported to fail at that very time: what goes on at the same time may or may not know it.</summary>
    internal bool FailsAt(string person, DateTimeOffset at) => _failed[AddressOf(person)].Contains(at);

    internal string CoordinatorOf(int school, DateTimeOffset known, DateOnly day) =>
        _successors[school].Any(one => one.At <= known && one.From <= day) ? $"n{school}" : $"s{school}";

    internal bool Staffs(PlannedEvent planned, string person, DateTimeOffset known, DateOnly day) =>
        planned.Schools.Any(school => CoordinatorOf(school, known, day) == person) || person == $"t{planned.Trust}" || person == $"x{planned.Extra}";

    internal Found Who(PlannedEvent planned, Side? audience, ReminderTopic topic, DateTimeOffset known, DateOnly day)
    {
        var found = new Found();
        if (audience is null or Side.Education)
            Find(Side.Education, planned.Extra is { } extra ? [[$"x{extra}"], Schools()] : [Schools()]);
        if (audience is null or Side.Health)
            Find(Side.Health, [[$"t{planned.Trust}"]]);
        return found.OneForAnAddress();

        string[] Schools() => [.. planned.Schools.Select(school => CoordinatorOf(school, known, day))];

        void Find(Side side, string[][] scopes)
        {
            if (!scopes.Any(holders => holders.Select(Consider).ToList().Contains(true)) && (planned.IsOrphan || !Owner(side)))
                found.Nobody.Add(side);
        }

        bool Consider(string holder)
        {
            if (Reach(holder) is not { } reached)
                return false;
            if (Wants(reached, topic, known))
                found.Reached.TryAdd(reached, new Place(reached == holder ? null : holder, IsOwner: false));
            else
                found.PassedOver.TryAdd(reached, ReminderReason.Unsubscribed);
            return true;
        }

        bool Owner(Side side)
        {
            if (Reach("lead") is not { } owner)
                return false;
            found.Reached.TryAdd(owner, new Place(null, IsOwner: true));
            return true;
        }

        string? Reach(string holder)
        {
            var at = holder;
            for (var deputies = 0; IsAway(at, known, day); deputies++)
            {
                found.PassedOver.TryAdd(at, ReminderReason.Away);
                if (deputies == 3 || DeputyOf(at) is not { } deputy)
                    return null;
                at = deputy;
            }

            if (HasAddress(at, known) && !IsSuppressed(at, known))
                return at;
            found.PassedOver.TryAdd(at, HasAddress(at, known) ? ReminderReason.Suppressed : ReminderReason.NoAddress);
            found.PassedOver.TryAdd(holder, HasAddress(at, known) ? ReminderReason.Suppressed : ReminderReason.NoAddress);
            return null;
        }
    }
}

/// <summary>In whose place somebody gets a mail, and whether as the one who answers for the event.</summary>
internal sealed record Place(string? InsteadOf, bool IsOwner);

/// <summary>Who gets it, who holds the role and does not, and why, and on which sides there is nobody at all.</summary>
internal sealed class Found
{
    internal Dictionary<string, Place> Reached { get; } = [];

    internal Dictionary<string, ReminderReason> PassedOver { get; } = [];

    internal List<Side> Nobody { get; } = [];

    internal Found OneForAnAddress()
    {
        var kept = new HashSet<string>();
        foreach (var person in Reached.Keys.OrderBy(person => Reached[person].IsOwner).ThenBy(person => person, StringComparer.Ordinal).ToList())
        {
            PassedOver.Remove(person);
            if (!kept.Add(YearFacts.AddressOf(person)))
            {
                Reached.Remove(person);
                PassedOver[person] = ReminderReason.SameAddress;
            }
        }

        return this;
    }
}
