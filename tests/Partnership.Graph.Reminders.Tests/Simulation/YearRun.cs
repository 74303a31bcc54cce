using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Pipeline;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Runs a year through the product: a clock that jumps from one five minutes to the next at which something is to do, and two workers.</summary>
internal sealed class YearRun : IFaults, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);
    private readonly World _world = new(YearScript.Begins);
    private readonly YearRecord _record = new();
    private readonly Random _dice;
    private readonly Defect _defect;
    private readonly YearCast _cast;
    private readonly Outage[] _outages;
    private readonly AddressFails[] _failing;
    private readonly Queue<YearItem> _coming;
    private readonly Queue<WorkerFault> _faults;
    private int _stepsToFault;
    private int _attempts;
    private FaultKind? _answer;

    internal YearRun(IReadOnlyList<YearItem> items, int seed, bool askable, Defect? defect = null)
    {
        (_dice, _defect) = (new Random(seed), defect ?? new Defect());
        (_outages, _failing) = ([.. items.OfType<Outage>()], [.. items.OfType<AddressFails>()]);
        _cast = new YearCast(_world, items, _record);
        _faults = new Queue<WorkerFault>(items.OfType<WorkerFault>().OrderBy(fault => fault.At));
        _stepsToFault = _faults.TryPeek(out var first) ? first.Step : 0;
        _coming = new Queue<YearItem>(items.Where(item => item is not (WorkerFault or Outage or AddressFails)).Concat(items.OfType<MailsStopped>().Select(stopped => new MailsResumed(stopped.Until))).OrderBy(item => item.At));
        _world.Askable = askable;
        _world.Post.Answer = Answer;
        _world.Post.Handing = _defect.Hand;
    }

    /// <summary>When it is over.</summary>
    internal DateTimeOffset Ends { get; init; } = YearScript.Ends;

    /// <summary>The workers that are at it side by side.</summary>
    internal IReadOnlyList<string> Workers { get; init; } = ["one", "two"];

    private DateTimeOffset Now => _world.Clock.Now;

    public void Dispose() => _world.Dispose();

    internal YearRecord Run()
    {
        new SeededTurns(_dice).Run(RunAsync);
        return _record;
    }

    public async Task AtAsync(string step)
    {
        await Task.Yield();
        var inAttempt = step is "before sending";
        if (step == "before sending")
            _attempts++;
        if (step == "after sending")
            _attempts--;
        if (step.Contains("commit", StringComparison.Ordinal) && IsOut(ofStore: true))
            throw new CommitUncertainException($"The store is out {step}.");
        if (NextFault() is not { } fault)
            return;
        Trouble();
        switch (fault)
        {
            case FaultKind.Kill:
                if (inAttempt)
                    _attempts--;
                throw new WorkerKilledException();
            // A transport bounds what an attempt takes, so nobody stands still within one.
            case FaultKind.LongPause when _attempts == 0:
                _world.Clock.Now += TimeSpan.FromMinutes(11);
                Trouble();
                for (var turns = 0; turns < 50; turns++)
                    await Task.Yield();
                break;
            case FaultKind.LostAnswer or FaultKind.TryAgain:
                _answer = fault;
                break;
            default:
                break;
        }
    }

    public int? Torn(int commits)
    {
        if (commits <= 1 || !_faults.TryPeek(out var next) || next.Kind != FaultKind.TornCommits || next.At > Now)
            return null;
        NextFault(now: true);
        Trouble();
        return _dice.Next(commits);
    }

    private FaultKind? NextFault(bool now = false)
    {
        if (!_faults.TryPeek(out var next) || next.At > Now || (--_stepsToFault > 0 && !now))
            return null;
        _faults.Dequeue();
        _stepsToFault = _faults.TryPeek(out var after) ? after.Step : 0;
        return next.Kind;
    }

    private async Task RunAsync()
    {
        await _cast.EnterAsync();
        for (var now = YearScript.Begins; now < Ends; now = await NextAsync())
        {
            var amid = new List<EventChange>();
            while (_coming.TryPeek(out var item) && item.At <= now)
            {
                _coming.Dequeue();
                if (item is EventChange { IsAmid: true } change && item.At == now)
                {
                    amid.Add(change);
                    continue;
                }

                _world.Clock.Now = Later(Now, item.At);
                await ApplyAsync(item);
            }

            _world.Clock.Now = Later(Now, now);
            _attempts = 0;
            await Task.WhenAll([.. Workers.Select(TickAsync), .. amid.Select(ChangeAmidAsync)]);
            if (_dice.Next(25) == 0)
                _record.AskedMeanwhile.AddRange(await _cast.AskAsync(_dice, _defect));
        }

        _record.Reminders = (await _world.AllAsync<Reminder>()).ToDictionary(reminder => reminder.Id);
        _record.Audited = (await _world.AllAsync<AuditEntry>()).SelectMany(entry => entry.Fields.Select(field => (entry.SubjectId, field.Name, field.After))).ToHashSet();
        _record.AskedAtTheEnd.AddRange(await _cast.AskAboutAllAsync(_defect));
        _record.HandedOver.AddRange(_world.Post.Taken.Select(mail => (mail, false)).Concat(_world.Post.Refused.Select(mail => (mail, true))).OrderBy(one => one.mail.At));
        _record.Failures.AddRange(_world.Failures.Select(failure => failure.ToString()));
    }

    private async Task ApplyAsync(YearItem item)
    {
        if (item is MailsStopped stopped)
            Trouble(stopped.Until - Now);
        await _cast.ApplyAsync(item);
    }

    private async Task ChangeAmidAsync(EventChange change)
    {
        Trouble(TimeSpan.Zero, TimeSpan.FromMinutes(10));
        for (var turns = _dice.Next(60); turns > 0; turns--)
            await Task.Yield();
        await _cast.ApplyAsync(change);
    }

    private async Task TickAsync(string worker)
    {
        await Task.Yield();
        var began = Now;
        try
        {
            var ports = _world.Ports(this);
            var store = new FaultyStore(new DefectiveStore(_world.Store, _defect, () => Now), this);
            await new ReminderWorker(ports with { Store = store, Calendar = StoredBankHolidays.In(store) }, new ReminderOptions { Worker = worker }).TickAsync(CancellationToken.None);
            _record.CleanTicks.Add(began);
        }
        catch (Exception stopped) when (stopped is WorkerKilledException or CommitUncertainException or StoreOccupiedException)
        {
            _record.Stopped++;
            Trouble();
        }
    }

    // The next five minutes at which a tick would find something to do, or the morning on which a week begins.
    private async Task<DateTimeOffset> NextAsync()
    {
        // What a defect leaves lying is not looked for for ever.
        var forgotten = Now - YearBook.Grace - YearBook.Grace;
        await using var session = _world.Store.OpenSession();
        var reminder = await session.FirstOrDefaultAsync(session.Query<Reminder>().Where(one => one.NextAt > forgotten && one.State == ReminderState.Planned).OrderBy(one => one.NextAt), CancellationToken.None);
        var claimed = await session.FirstOrDefaultAsync(session.Query<Reminder>().Where(one => one.NextAt > forgotten && one.State == ReminderState.Claimed).OrderBy(one => one.NextAt), CancellationToken.None);
        var mail = await session.FirstOrDefaultAsync(session.Query<Delivery>().Where(one => one.NextAt > forgotten && one.State == ReminderState.Planned).OrderBy(one => one.NextAt), CancellationToken.None);
        var stuck = await session.FirstOrDefaultAsync(session.Query<Delivery>().Where(one => one.NextAt > forgotten && one.State == ReminderState.Claimed).OrderBy(one => one.NextAt), CancellationToken.None);
        var isUnfinished = _record.CleanTicks.Count == 0 || _record.CleanTicks[^1] < Now - Tick;
        DateTimeOffset?[] times = [reminder?.NextAt, claimed?.NextAt, mail?.NextAt, stuck?.NextAt, _coming.TryPeek(out var item) ? item.At : null, WeekOpens(Now), isUnfinished ? Now + Tick : null];
        return WallClock.TickFrom(Later(times.OfType<DateTimeOffset>().Min(), Now.AddTicks(1)));
    }

    // Weekly mails are written down when somebody looks, once the week's hours open.
    private static DateTimeOffset WeekOpens(DateTimeOffset now)
    {
        var clock = new WallClock("Europe/London", YearFacts.BankHolidays.Contains);
        var monday = clock.DayOf(now).AddDays(-(((int)clock.DayOf(now).DayOfWeek + 6) % 7));
        var opens = clock.NextOpen(clock.Instant(monday, TimeOnly.MinValue));
        return opens > now ? opens : clock.NextOpen(clock.Instant(monday.AddDays(7), TimeOnly.MinValue));
    }

    private (bool Takes, SendResult? Answer) Answer(MailMessage message)
    {
        var address = message.To.Address.Value;
        if (_failing.Any(fails => YearFacts.AddressOf(fails.Person) == address && fails.At <= Now && Now < fails.Until))
        {
            _record.Failed.Add((Now, address));
            return (false, new SendResult.Permanent("550 no such user", RefusalCause.Recipient));
        }

        var answer = _answer;
        _answer = null;
        if (answer == FaultKind.TryAgain || IsOut(ofStore: false))
        {
            Trouble();
            return (false, new SendResult.Temporary("The provider cannot be reached."));
        }

        return (true, answer == FaultKind.LostAnswer ? new SendResult.Unknown("The answer was lost.") : null);
    }

    private bool IsOut(bool ofStore) => _outages.Any(outage => outage.OfStore == ofStore && outage.At <= Now && Now < outage.Until);

    private void Trouble(TimeSpan lasts = default, TimeSpan? felt = null) => _record.Troubles.Add((Now, Now + lasts + (felt ?? YearBook.Grace)));

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}

/// <summary>Mails go again.</summary>
internal sealed record MailsResumed(DateTimeOffset At) : YearItem(At);
