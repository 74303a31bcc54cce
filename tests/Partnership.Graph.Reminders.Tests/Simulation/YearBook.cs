using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>One reminder or notice that a mail told a person.</summary>
internal sealed record Told(
    int Event, int Revision, ReminderPurpose Purpose, string RuleKey, int RuleRevision, string Slot, Side? Side, string Person, DateTimeOffset At, string Reference, string Address, bool IsRefused, ReminderItem Item)
{
    internal bool IsNotice => Purpose is ReminderPurpose.Changed or ReminderPurpose.Cancelled;

    public override string ToString() => $"e{Event} revision {Revision} {Slot} to {Person} at {At:yyyy-MM-dd HH:mm}Z";
}

/// <summary>A year and what came of it, put in order for those who compare the two.</summary>
internal sealed class YearBook
{
    // What a lease, six attempts and another death may add.
    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(80);

    private readonly ILookup<int, EventChange> _changes;
    private readonly RulesOfYear _rules;
    private readonly DateTimeOffset[] _cleanTicks;
    private readonly (DateTimeOffset From, DateTimeOffset Until)[] _troubles;
    private readonly HashSet<DateTimeOffset> _calmTicks;

    internal YearBook(IReadOnlyList<YearItem> items, YearRecord record, DateTimeOffset? ends = null)
    {
        (Items, Record, Ends) = (items, record, ends ?? YearScript.Ends);
        Facts = new YearFacts(items, record.Failed);
        _changes = items.OfType<EventChange>().ToLookup(change => change.Event);
        _cleanTicks = [.. record.CleanTicks.Distinct().Order()];
        _troubles = Merged(record.Troubles);
        _calmTicks = [.. _cleanTicks.Where(IsCalm)];
        _rules = new RulesOfYear(items, TickAfter);
        Planned = [.. items.OfType<PlannedEvent>()];
        ByNumber = Planned.ToDictionary(planned => planned.Number);
        // Where the provider cannot be asked a mail may come twice, under one Message-ID; it is one mail.
        Told = record.HandedOver.DistinctBy(one => one.Mail.Reference).SelectMany(Said).OrderBy(told => told.At).ToLookup(told => told.Event);
        Mail = Told.SelectMany(ofEvent => ofEvent).ToLookup(told => told.Reference);
        Rows = record.Reminders.Values.ToLookup(reminder => int.Parse(reminder.EventId.Key.AsSpan(1), null));
    }

    internal IReadOnlyList<YearItem> Items { get; }

    internal YearRecord Record { get; }

    /// <summary>When the year was over.</summary>
    internal DateTimeOffset Ends { get; }

    internal YearFacts Facts { get; }

    internal IReadOnlyList<PlannedEvent> Planned { get; }

    internal IReadOnlyDictionary<int, PlannedEvent> ByNumber { get; }

    internal ILookup<int, Told> Told { get; }

    /// <summary>What each mail told, by its reference.</summary>
    internal ILookup<string, Told> Mail { get; }

    /// <summary>What the store knows at the end, by the event.</summary>
    internal ILookup<int, Reminder> Rows { get; }

    internal EventHistory HistoryOf(PlannedEvent planned, DateTimeOffset? asOf = null) =>
        new(planned, _changes[planned.Number], Facts, _rules, asOf ?? DateTimeOffset.MaxValue);

    /// <summary>The first tick at or after a time at which a worker got through.</summary>
    internal DateTimeOffset TickAfter(DateTimeOffset at) =>
        Array.BinarySearch(_cleanTicks, at) is var index && (index < 0 ? ~index : index) is var first && first < _cleanTicks.Length ? _cleanTicks[first] : DateTimeOffset.MaxValue;

    /// <summary>Whether nothing was wrong at a time, nor so shortly before that it may still be felt.</summary>
    internal bool IsCalm(DateTimeOffset at)
    {
        var (low, high) = (0, _troubles.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _troubles[middle].Until < at ? (middle + 1, high) : (low, middle);
        }

        return low == _troubles.Length || _troubles[low].From > at;
    }

    internal bool IsCalm(DateTimeOffset from, DateTimeOffset until) =>
        from <= until && IsCalm(from) && !_troubles.Any(trouble => trouble.From > from && trouble.From <= until);

    /// <summary>Ticks from a time on at which a worker got through and nothing was wrong.</summary>
    internal IEnumerable<DateTimeOffset> CalmTicksFrom(DateTimeOffset at)
    {
        var index = Array.BinarySearch(_cleanTicks, at);
        for (index = index < 0 ? ~index : index; index < _cleanTicks.Length; index++)
        {
            if (_calmTicks.Contains(_cleanTicks[index]))
                yield return _cleanTicks[index];
        }
    }

    /// <summary>Whether a person knows what was told, as far as anybody could say at a time.</summary>
    internal bool IsBelieved(Told told, DateTimeOffset at) =>
        !told.IsRefused && !(Record.Bounced.TryGetValue(told.Reference, out var bounced) && bounced < at);

    private static (DateTimeOffset From, DateTimeOffset Until)[] Merged(IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> troubles)
    {
        var merged = new List<(DateTimeOffset From, DateTimeOffset Until)>();
        foreach (var trouble in troubles.OrderBy(trouble => trouble.From))
        {
            if (merged is [.., var last] && trouble.From <= last.Until)
                merged[^1] = (last.From, trouble.Until > last.Until ? trouble.Until : last.Until);
            else
                merged.Add(trouble);
        }

        return [.. merged];
    }

    private IEnumerable<Told> Said((Pipeline.Posted Mail, bool IsRefused) one)
    {
        IEnumerable<ReminderItem> carried = one.Mail.Letter switch
        {
            ReminderLetter alone => [alone.Item],
            DigestLetter many => many.Items,
            ChangedLetter changed => [changed.Item],
            CancelledLetter cancelled => [cancelled.Item],
            _ => [],
        };
        return carried.Select(item =>
        {
            var reminder = Record.Reminders[item.ReminderId];
            return new Told(
                int.Parse(item.Event.Id.Key.AsSpan(1), null), item.Event.ScheduleRevision, item.Purpose, reminder.RuleKey, reminder.RuleRevision, reminder.Slot, reminder.Side,
                reminder.PersonId!.Value.Key, one.Mail.At, one.Mail.Reference, one.Mail.Letter.To.Address.Value, one.IsRefused, item);
        });
    }
}
