using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Decides for all that is due together who gets which mail: first event by event who is to be told, then address by address
/// what goes together. Pure: what may exist already is asked for in between.
/// </summary>
internal sealed class ClaimDecision(PlanBasis basis, RecipientFacts people, DateTimeOffset now)
{
    private readonly List<Candidate> _candidates = [];
    private readonly List<(NodeId EventId, ReminderChange Change)> _settled = [];

    /// <summary>Events that changed since their reminders were planned: they are planned again first.</summary>
    internal HashSet<NodeId> Stale { get; } = [];

    /// <summary>Reminders of persons that this or another worker may have made before.</summary>
    internal IReadOnlyCollection<NodeId> MayExist =>
        [.. _candidates.SelectMany(candidate => (IEnumerable<NodeId>)[candidate.Reminder.Id, NoticeOf(candidate.Reminder)]).Concat(_settled.Select(settled => settled.Change.After?.Id).OfType<NodeId>()).Distinct()];

    /// <summary>Looks at what is due, or may go along, of one event.</summary>
    /// <param name="one">The event.</param>
    /// <param name="daysOf">Which days count for a side.</param>
    /// <param name="reminders">What is due, or may go along.</param>
    /// <param name="told">What was told of the event.</param>
    internal void Add(Event one, Func<Side?, WorkingDays> daysOf, IReadOnlyList<Reminder> reminders, ToldOfEvent told)
    {
        foreach (var reminder in reminders)
        {
            var opening = new Opening(one, daysOf(reminder.Side), people, told, now);
            var due = reminder.NextAt <= now;
            if (opening.IsStale(reminder))
                Stale.Add(one.Id);
            else if (due && opening.NotNow(reminder) is { } otherwise)
                _settled.Add((one.Id, new ReminderChange(reminder, otherwise)));
            else if (!due && !opening.MayGoAlong(reminder))
                continue;
            else if (reminder.PersonId is not null)
                AddPerson(one, opening, reminder, due);
            else if (basis.RevisionOf(reminder) is { } revision)
                AddSlot(one, opening, reminder, opening.RecipientsOf(reminder, revision), due);
        }
    }

    /// <summary>
    /// What is to be written, by event, and the mails it makes: one for each notice, and one for each address with all that is routine.
    /// </summary>
    internal (ILookup<NodeId, ReminderChange> Changes, IReadOnlyList<Bundle> Bundles) Decide(
        IReadOnlyDictionary<NodeId, Reminder> existing, string worker, DateTimeOffset leaseEnds)
    {
        var changes = _settled.Where(settled => IsNews(settled.Change, existing)).ToList();
        var going = new List<Candidate>();
        foreach (var candidate in _candidates.DistinctBy(candidate => candidate.Reminder.Id))
        {
            if (existing.TryGetValue(candidate.Reminder.Id, out var before) && before.State != ReminderState.Planned)
                continue;
            if (candidate.Reminder.CatchUp && existing.ContainsKey(NoticeOf(candidate.Reminder)))
                changes.Add((candidate.EventId, new(before, Opening.Skipped(candidate.Reminder, ReminderReason.AlreadyTold, "The person gets the notice that the event was moved."))));
            else
                going.Add(candidate with { Before = before });
        }

        var bundles = new List<Bundle>();
        // The same of two revisions of a rule may be due at once, where a worker died; whichever goes first, the other finds that it was told.
        foreach (var ofAddress in going.DistinctBy(candidate => Said(candidate.Reminder)).GroupBy(candidate => candidate.Address))
        {
            var routine = ofAddress.Where(candidate => !Opening.IsNotice(candidate.Reminder)).ToList();
            foreach (var alone in ofAddress.Where(candidate => Opening.IsNotice(candidate.Reminder)))
                Claim([alone]);
            if (routine.Exists(candidate => candidate.Due))
                Claim(routine);
        }

        // Two sides may name the same person; who is told on one of them is not passed over on the other.
        var once = changes
            .OrderByDescending(change => change.Change.After?.State == ReminderState.Claimed)
            .DistinctBy(change => (change.Change.After ?? change.Change.Before)!.Id);
        return (once.ToLookup(change => change.EventId, change => change.Change), bundles);

        void Claim(IReadOnlyList<Candidate> together)
        {
            var id = together.Count == 1
                ? Bundle.AloneId(together[0].Reminder.Id)
                : Bundle.TogetherId(together.Select(candidate => candidate.Reminder.Id), worker, now);
            var claimed = together.Select(candidate => candidate.Reminder with
            {
                State = ReminderState.Claimed,
                DeliveryId = id,
                NextAt = leaseEnds,
                Told = candidate.Schedule,
            }).ToList();
            bundles.Add(new Bundle(id, together[0].Reminder.PersonId!.Value, together[0].Address, claimed));
            changes.AddRange(together.Zip(claimed).Select(pair => (pair.First.EventId, new ReminderChange(pair.First.Before, pair.Second))));
        }
    }

    private void AddPerson(Event one, Opening opening, Reminder reminder, bool due)
    {
        var (address, instead) = opening.SaidBefore(reminder) is { } said ? (null, said) : opening.AddressOf(reminder);
        if (address is { } found)
            _candidates.Add(new(one.Id, EventSchedule.Of(one), reminder, found, due));
        else if (due)
            _settled.Add((one.Id, new ReminderChange(reminder, instead)));
    }

    private void AddSlot(Event one, Opening opening, Reminder slot, Recipients recipients, bool due)
    {
        foreach (var to in recipients.Reached)
        {
            var own = Opening.For(slot, to);
            if (opening.SaidBefore(own) is not { } waits)
                _candidates.Add(new(one.Id, EventSchedule.Of(one), own, to.Address, due));
            else if (due)
                _settled.Add((one.Id, new ReminderChange(null, waits)));
        }

        if (!due)
            return;
        _settled.AddRange(recipients.PassedOver.Select(passed => (one.Id, new ReminderChange(null, Opening.For(slot, passed)))));
        var nobody = recipients.Nobody.Select(side => Opening.Nobody(slot, side)).ToList();
        _settled.AddRange(nobody.Where(record => record.Id != slot.Id).Select(record => (one.Id, new ReminderChange(null, record))));
        // Tried again by hand, and still nobody: the record stays.
        _settled.Add((one.Id, new ReminderChange(slot, nobody.Find(record => record.Id == slot.Id) is { } still ? still with { Version = slot.Version } : null)));
    }

    // A record that somebody was passed over does not take the place of what the person was sent.
    private static bool IsNews(ReminderChange change, IReadOnlyDictionary<NodeId, Reminder> existing) =>
        change.Before is not null || !existing.ContainsKey(change.After!.Id);

    private static (NodeId Event, int ScheduleRevision, string Slot, NodeId? Person, bool IsNotice) Said(Reminder reminder) =>
        (reminder.EventId, reminder.ScheduleRevision, reminder.Slot, reminder.PersonId, Opening.IsNotice(reminder));

    private static NodeId NoticeOf(Reminder reminder) =>
        Reminder.IdOf("changed", 0, reminder.EventId, reminder.ScheduleRevision, reminder.PersonId!.Value.Value, reminder.Channel, "changed");

    private sealed record Candidate(NodeId EventId, EventSchedule Schedule, Reminder Reminder, EmailAddress Address, bool Due)
    {
        internal Reminder? Before { get; init; }
    }
}
