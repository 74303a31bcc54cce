using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Whether each person got each reminder of an event that the rules ask for, and no other.</summary>
internal sealed class RemindersOfEvent
{
    private readonly YearBook _book;
    private readonly PlannedEvent _planned;
    private readonly List<string> _wrong;
    private readonly List<Told> _told;
    private readonly List<Reminder> _rows;
    private readonly IReadOnlyList<Wanted> _wanted;

    internal RemindersOfEvent(YearBook book, PlannedEvent planned, List<string> wrong)
    {
        (_book, _planned, _wrong) = (book, planned, wrong);
        _told = [.. book.Told[planned.Number]];
        _rows = [.. book.Rows[planned.Number]];
        _wanted = book.HistoryOf(planned).Wanted();
    }

    internal int Exact { get; private set; }

    internal int Lenient { get; private set; }

    internal void Check()
    {
        foreach (var told in _told.Where(told => !told.IsNotice))
            MayBe(told);
        foreach (var wanted in _wanted.Where(wanted => wanted.Not is null && wanted.Goes < wanted.Over && wanted.Goes < _book.Ends))
            MustBe(wanted);
    }

    private void MayBe(Told told)
    {
        var asked = _wanted.Where(wanted => wanted.Of.Number == told.Revision && wanted.Ruling.Key == told.RuleKey && wanted.Ruling.Revision == told.RuleRevision && wanted.Lead.Slot == told.Slot && wanted.Not is null).ToList();
        var isCalm = _book.IsCalm(told.At);
        if (asked.Count == 0)
        {
            if (isCalm || _wanted.All(wanted => wanted.Of.Number != told.Revision || wanted.Lead.Slot != told.Slot))
                _wrong.Add($"not wanted: {told}");
            return;
        }

        var now = asked.Where(wanted => wanted.Known <= told.At && told.At - (isCalm ? TimeSpan.Zero : YearBook.Grace) < wanted.Over).ToList();
        if (now.Count == 0)
            _wrong.Add($"{(told.At < asked[0].Known ? "before it was known" : "not true any more")}: {told}");
        else if (!now.Exists(wanted => isCalm ? IsOnTime(wanted, told) : IsInTime(wanted, told)))
            _wrong.Add($"{(told.At < now[0].Goes ? "too early" : "too late")}: {told}, was to go {now[0].Goes:yyyy-MM-dd HH:mm}Z{(isCalm ? "" : ", something was wrong")}");
        else if (isCalm && told.Item.ShortNotice && now.TrueForAll(wanted => TellsOfMove(wanted, told.Person)))
            _wrong.Add($"told of the move twice: {told}");
        else if (Place(now, told, isCalm) is not { } place)
            _wrong.Add($"the wrong person: {told}");
        else if (isCalm && (told.Item.NobodyElse != place.IsOwner || told.Item.InsteadOf != place.InsteadOf || told.Item.LateSince is not null || !now.Exists(wanted => wanted.IsCatchUp == told.Item.ShortNotice)))
            _wrong.Add($"the mail does not say how it came about: {told}");
        else if (!isCalm && told.Item.LateSince is null && now.TrueForAll(wanted => !wanted.IsCatchUp && told.At > wanted.Goes + TimeSpan.FromHours(1) + YearBook.Grace && told.At.Date == wanted.Goes.Date))
            _wrong.Add($"the mail does not say that it is late: {told}");
    }

    // At its tick, or along with another one of the day that went at its own.
    private bool IsOnTime(Wanted wanted, Told told) =>
        told.At == wanted.Goes
        || (told.At < wanted.Goes && wanted.Clock.IsOpen(told.At) && wanted.Clock.DayOf(told.At) == wanted.Clock.DayOf(wanted.SendAt) && _book.Mail[told.Reference].Any(other => other != told))
        || (told.At > wanted.Goes && !_book.IsCalm(wanted.Goes, told.At) && IsInTime(wanted, told));

    // A day late, or when the next hours open after it was found in time; and what retries add.
    private bool IsInTime(Wanted wanted, Told told)
    {
        if (told.At < wanted.Goes)
            return wanted.Clock.DayOf(told.At) == wanted.Clock.DayOf(wanted.SendAt);
        if (wanted.IsBefore && told.At >= wanted.Of.StartsAt)
            return false;
        if (!wanted.Clock.IsOpen(told.At) && !wanted.Clock.IsOpen(told.At - YearBook.Grace) && wanted.Clock.NextOpen(told.At) < wanted.Of.StartsAt)
            return false;
        for (var sendAt = wanted.SendAt; ;)
        {
            var latest = Wanted.Latest(wanted.Lead.Purpose, sendAt, wanted.Of.StartsAt);
            if (told.At <= latest + YearBook.Grace)
                return true;
            var next = wanted.Clock.NextOpen(wanted.Clock.Instant(wanted.Clock.DayOf(sendAt).AddDays(1), new TimeOnly(0, 0)));
            if (next > wanted.Clock.NextOpen(latest) || _book.IsCalm(sendAt, next))
                return false;
            sendAt = next;
        }
    }

    private Place? Place(IEnumerable<Wanted> now, Told told, bool isCalm)
    {
        IEnumerable<DateTimeOffset> times = isCalm ? [told.At] : [told.At, told.At - YearBook.Grace, told.At - TimeSpan.FromMinutes(11)];
        return now.SelectMany(wanted => times.Select(at => _book.Facts.Who(_planned, wanted.Audience, wanted.Topic, at, wanted.Clock.DayOf(at)).Reached.GetValueOrDefault(told.Person)))
            .FirstOrDefault(place => place is not null)
            ?? (isCalm ? null : OfTheAddress(now, told));
    }

    // In the tick in which an address fails, what goes to it may know it or not.
    private Place? OfTheAddress(IEnumerable<Wanted> now, Told told) =>
        _book.Facts.FailsAt(told.Person, told.At) || _book.Record.Failed.Exists(failed => failed.At <= told.At && failed.At > told.At - YearBook.Grace)
            ? new Place(told.Item.InsteadOf, told.Item.NobodyElse)
            : null;

    private void MustBe(Wanted wanted)
    {
        var isCalm = _book.IsCalm(wanted.Goes);
        var who = _book.Facts.Who(_planned, wanted.Audience, wanted.Topic, wanted.Goes, wanted.Clock.DayOf(wanted.Goes));
        foreach (var person in who.Reached.Keys)
        {
            if (TellsOfMove(wanted, person) || KnowsTheSame(wanted, person))
                continue;
            if (isCalm)
                Exact++;
            else
                Lenient++;
            if (!_told.Exists(told => Is(told, wanted, person) && told.At <= wanted.Goes) && !(isCalm ? _book.Facts.FailsAt(person, wanted.Goes) : IsExcused(wanted, person)))
                _wrong.Add($"not told: {person} of e{_planned.Number} revision {wanted.Of.Number} ({wanted.Of.Date:O} {wanted.Of.Start:HH\\:mm} {_planned.Zone}), {wanted.Lead.Slot}, which was to go {wanted.Goes:yyyy-MM-dd HH:mm}Z{(isCalm ? "" : ", something was wrong")}");
        }

        if (!isCalm)
            return;
        foreach (var side in who.Nobody)
        {
            if (!_rows.Exists(row => row is { State: ReminderState.Dead, Reason: ReminderReason.Nobody } && row.ScheduleRevision == wanted.Of.Number && row.Slot == wanted.Lead.Slot && row.Side == side))
                _wrong.Add($"dropped: nobody is there on the {side} side of e{_planned.Number} revision {wanted.Of.Number} for {wanted.Lead.Slot}, and nobody was told so");
        }
    }

    // Whoever hears of the move needs no reminder that stands in for those whose time had passed.
    private bool TellsOfMove(Wanted wanted, string person) =>
        wanted.IsCatchUp && _told.Exists(told => told.Person == person && told.Revision < wanted.Of.Number && told.At < wanted.Goes && _book.IsBelieved(told, wanted.Known.AddMinutes(5)));

    // What a person was told of a date under another rule, or an earlier revision, is not said again; whoever was not told is.
    private bool KnowsTheSame(Wanted wanted, string person) =>
        _told.Exists(told => told.Person == person && told.Revision == wanted.Of.Number && told.Slot == wanted.Lead.Slot && told.At < wanted.Goes
            && (told.RuleKey, told.RuleRevision) != (wanted.Ruling.Key, wanted.Ruling.Revision) && _book.IsBelieved(told, wanted.Goes));

    // Told later, as the rules allow; or there was no time at which a worker could have, and the store says what became of it.
    private bool IsExcused(Wanted wanted, string person)
    {
        if (_told.Exists(told => Is(told, wanted, person)))
            return true;
        var latest = Wanted.Latest(wanted.Lead.Purpose, wanted.SendAt, wanted.Of.StartsAt);
        var chance = _book.CalmTicksFrom(wanted.Goes).TakeWhile(tick => tick <= latest && tick < wanted.Over).FirstOrDefault(wanted.Clock.IsOpen);
        var rows = _rows.Where(row => row.ScheduleRevision == wanted.Of.Number && row.Slot == wanted.Lead.Slot && (row.PersonId is null || row.PersonId.Value.Key == person)).ToList();
        return chance != default && _book.Facts.Who(_planned, wanted.Audience, wanted.Topic, chance, wanted.Clock.DayOf(chance)).Reached.ContainsKey(person)
            ? rows.Exists(row => row.State == ReminderState.Unknown || row.Reason is ReminderReason.GaveUp or ReminderReason.Refused or ReminderReason.Suppressed)
            : rows.Exists(row => row.State == ReminderState.Unknown || row.Reason is not null) || WentToOthers(wanted, person);
    }

    // Found late, when others held the role.
    private bool WentToOthers(Wanted wanted, string person) =>
        _told.Exists(told => told.Revision == wanted.Of.Number && told.Slot == wanted.Lead.Slot && told.Person != person && told.At > wanted.Goes
            && !_book.Facts.Who(_planned, wanted.Audience, wanted.Topic, told.At, wanted.Clock.DayOf(told.At)).Reached.ContainsKey(person));

    private static bool Is(Told told, Wanted wanted, string person) =>
        told.Person == person && told.Revision == wanted.Of.Number && told.RuleKey == wanted.Ruling.Key && told.RuleRevision == wanted.Ruling.Revision && told.Slot == wanted.Lead.Slot;
}
