using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Planning;
using Partnership.Graph.Reminders.Tests.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Runs a year through the product: a clock that jumps from one five minutes to the next at which something is to do, and two workers.</summary>
internal sealed class YearRun : IFaults, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);
    private readonly World _world = new(YearScript.Begins);
    private readonly Random _dice;
    private readonly Dictionary<int, FaultKind> _faults;
    private readonly List<Outage> _outages;
    private readonly Queue<YearItem> _coming;
    private readonly Dictionary<int, Event> _events = [];
    private readonly List<PersonAway> _away;
    private int _step;
    private int _attempts;
    private bool _lostAnswer;

    internal YearRun(IReadOnlyList<YearItem> items, int seed, bool askable)
    {
        _dice = new Random(seed);
        _faults = items.OfType<WorkerFault>().DistinctBy(fault => fault.Step).ToDictionary(fault => fault.Step, fault => fault.Kind);
        _outages = [.. items.OfType<Outage>()];
        _away = [.. items.OfType<PersonAway>()];
        _coming = new Queue<YearItem>(items.Where(item => item is PlannedEvent or EventChange).OrderBy(At));
        _world.Askable = askable;
        _world.Calendar = new WorkingCalendar(new HashSet<DateOnly>(Given.Calendar.BankHolidays) { new(2027, 1, 1) }, new DateOnly(2027, 12, 31));
        _world.Post.Answer = _ => _outages.Exists(outage => !outage.OfStore && outage.From <= _world.Clock.Now && _world.Clock.Now < outage.Until)
            ? (false, new SendResult.Temporary("The provider cannot be reached."))
            : (true, Lost() ? new SendResult.Unknown("The answer was lost.") : null);
    }

    internal World World => _world;

    /// <summary>When a worker got through a whole tick.</summary>
    internal List<DateTimeOffset> CleanTicks { get; } = [];

    /// <summary>How often a worker died, or found the store out of reach.</summary>
    internal int Troubles { get; private set; }

    /// <summary>Days on which something went wrong, or somebody changed something.</summary>
    internal HashSet<DateOnly> UneasyDays { get; } = [];

    public void Dispose() => _world.Dispose();

    internal void Run() => new SeededTurns(_dice).Run(RunAsync);

    public async Task AtAsync(string step)
    {
        await Task.Yield();
        var inAttempt = step is "before sending";
        if (step == "before sending")
            _attempts++;
        if (step == "after sending")
            _attempts--;
        if (_outages.Exists(outage => outage.OfStore && outage.From <= _world.Clock.Now && _world.Clock.Now < outage.Until) && step.Contains("commit", StringComparison.Ordinal))
            throw new StoreDownException();
        if (!_faults.TryGetValue(_step++, out var fault))
            return;
        Uneasy();
        switch (fault)
        {
            case FaultKind.Kill:
                if (inAttempt)
                    _attempts--;
                throw new WorkerKilledException();
            // A transport bounds what an attempt takes, so nobody stands still within one.
            case FaultKind.LongPause when _attempts == 0:
                _world.Clock.Now += TimeSpan.FromMinutes(11);
                for (var turns = 0; turns < 50; turns++)
                    await Task.Yield();
                break;
            case FaultKind.LostAnswer:
                _lostAnswer = true;
                break;
            default:
                break;
        }
    }

    public int? Torn(int commits) =>
        commits > 1 && _faults.TryGetValue(_step, out var fault) && fault == FaultKind.TornCommits ? _dice.Next(commits) : null;

    private async Task RunAsync()
    {
        await PeopleAsync();
        for (var now = YearScript.Begins; now < YearScript.Ends; now = await NextAsync())
        {
            while (_coming.TryPeek(out var item) && At(item) <= now)
            {
                _world.Clock.Now = Later(_world.Clock.Now, At(item));
                await ApplyAsync(_coming.Dequeue());
            }

            _world.Clock.Now = Later(_world.Clock.Now, now);
            _attempts = 0;
            await Task.WhenAll(TickAsync("one"), TickAsync("two"));
        }
    }

    private async Task TickAsync(string worker)
    {
        await Task.Yield();
        var began = _world.Clock.Now;
        try
        {
            await _world.Worker(this, worker).TickAsync(CancellationToken.None);
            CleanTicks.Add(began);
        }
        catch (Exception stopped) when (stopped is WorkerKilledException or StoreDownException or StoreOccupiedException)
        {
            Troubles++;
            Uneasy();
        }
    }

    // The next five minutes at which a tick would find something to do, or the morning.
    private async Task<DateTimeOffset> NextAsync()
    {
        var now = _world.Clock.Now;
        await using var session = _world.Store.OpenSession();
        var reminder = await session.FirstOrDefaultAsync(session.Query<Reminder>().Where(one => one.NextAt != null && one.State == ReminderState.Planned).OrderBy(one => one.NextAt), CancellationToken.None);
        var claimed = await session.FirstOrDefaultAsync(session.Query<Reminder>().Where(one => one.NextAt != null && one.State == ReminderState.Claimed).OrderBy(one => one.NextAt), CancellationToken.None);
        var mail = await session.FirstOrDefaultAsync(session.Query<Delivery>().Where(one => one.NextAt != null && one.State == ReminderState.Planned).OrderBy(one => one.NextAt), CancellationToken.None);
        var stuck = await session.FirstOrDefaultAsync(session.Query<Delivery>().Where(one => one.NextAt != null && one.State == ReminderState.Claimed).OrderBy(one => one.NextAt), CancellationToken.None);
        DateTimeOffset?[] times = [reminder?.NextAt, claimed?.NextAt, mail?.NextAt, stuck?.NextAt, _coming.TryPeek(out var item) ? At(item) : null, Morning(now)];
        var next = times.OfType<DateTimeOffset>().Min();
        if (UneasyDays.Contains(DateOnly.FromDateTime(now.UtcDateTime)) && next > now + Tick && CleanTicks.LastOrDefault() < now)
            next = now + Tick;
        var ticks = Math.Max((next - now).Ticks, 1);
        return now + TimeSpan.FromTicks((ticks + Tick.Ticks - 1) / Tick.Ticks * Tick.Ticks);
    }

    private static DateTimeOffset Morning(DateTimeOffset now) => new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddHours(8);

    private async Task PeopleAsync()
    {
        for (var n = 0; n < YearScript.Schools; n++)
            await PersonAsync($"s{n}", NodeId.Of("School", $"{n}"), deputy: n % 3 == 0 ? null : $"ds{n}");
        for (var n = 0; n < YearScript.Schools; n++)
            await PersonAsync($"ds{n}", NodeId.Of("School", $"spare{n}"), deputy: null);
        for (var n = 0; n < YearScript.Trusts; n++)
            await PersonAsync($"t{n}", NodeId.Of("NhsTrust", $"T{n}"), deputy: null);
        await _world.CommitAsync(Given.Person("lead", organisation: NodeId.Of("NhsTrust", "T0")), Given.Role("lead", Given.Partnership, Role.Lead));
    }

    private Task PersonAsync(string name, NodeId organisation, string? deputy)
    {
        var away = _away.Where(one => one.Person == name).Select(one => new Absence { From = one.From, Until = one.Until });
        return _world.CommitAsync(Given.Person(name, organisation: organisation), Given.Role(name, organisation, deputy: deputy) with { Away = [.. away] });
    }

    private async Task ApplyAsync(YearItem item)
    {
        Uneasy();
        if (item is PlannedEvent planned)
        {
            var id = NodeId.Of("Event", $"e{planned.Number}");
            var one = Given.Clinic(planned.Date, planned.Start) with { Id = id, AggregateId = id, Name = $"e{planned.Number}", HostId = NodeId.Of("School", $"{planned.School}") };
            _events[planned.Number] = one;
            await _world.CommitAsync(one, EventParty.Of(one, one.HostId, EventPartyRole.Host), EventParty.Of(one, NodeId.Of("NhsTrust", $"T{planned.Trust}"), EventPartyRole.Provider));
        }
        else if (item is EventChange change && _events.TryGetValue(change.Event, out var before) && before.Status != EventStatus.Cancelled)
        {
            var after = change.Date is { } date
                ? before with { Date = date, StartTime = change.Start, EndTime = change.Start.AddHours(2), ScheduleRevision = before.ScheduleRevision + 1 }
                : before with { Status = EventStatus.Cancelled, CancelledReason = "No nurses" };
            _events[change.Event] = after;
            await _world.CommitAsync(after);
        }
    }

    private bool Lost()
    {
        var lost = _lostAnswer;
        _lostAnswer = false;
        return lost;
    }

    private void Uneasy() => UneasyDays.Add(DateOnly.FromDateTime(_world.Clock.Now.UtcDateTime));

    private static DateTimeOffset At(YearItem item) => item is PlannedEvent planned ? planned.At : ((EventChange)item).At;

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
