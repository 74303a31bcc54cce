using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Reads what the plans of some events are made from, in a handful of queries for all of them.</summary>
internal static class PlanningReader
{
    internal static async Task<IReadOnlyList<PlanningFacts>> ReadAsync(
        IStoreSession session, IReadOnlyDictionary<NodeId, DateTimeOffset> wanted, PlanBasis basis, Action<ReminderFailure> failed, CancellationToken cancellationToken)
    {
        var events = await session.FindReadableAsync<Event>([.. wanted.Keys], failed, cancellationToken);
        var ids = events.Keys.ToArray();
        var existing = (await session.ToListAsync(session.Query<Reminder>().Where(reminder => ids.Contains(reminder.EventId)), cancellationToken))
            .ToLookup(reminder => reminder.EventId);
        var closed = await ClosedDaysAsync(session, events.Values, cancellationToken);
        var approvals = await session.FindManyAsync<BlastApproval>([.. events.Values.Where(one => existing[one.Id].Any()).SelectMany(ApprovalsOf)], cancellationToken);

        return
        [
            .. events.Values.OrderBy(one => one.Id).Select(one => new PlanningFacts
            {
                Event = one,
                Rules = basis.Rules,
                Calendar = basis.Calendar,
                SchoolsClosed = closed[one.Id],
                Existing = [.. existing[one.Id]],
                Approvals = approvals,
                KnownAt = wanted[one.Id],
            }),
        ];
    }

    /// <summary>
    /// For each event, the days on which all of its schools whose holidays are known are closed; none where no school's are known.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<NodeId, IReadOnlyList<ClosedDays>>> ClosedDaysAsync(
        IStoreSession session, IEnumerable<Event> events, CancellationToken cancellationToken)
    {
        var all = events.ToList();
        var none = all.ToDictionary(one => one.Id, IReadOnlyList<ClosedDays> (_) => []);
        if (await session.FirstOrDefaultAsync(session.Query<SchoolHolidays>().OrderBy(holidays => holidays.Id), cancellationToken) is null)
            return none;

        var ids = none.Keys.ToArray();
        var parties = (await session.ToListAsync(session.Query<EventParty>().Where(party => ids.Contains(party.EventId)), cancellationToken))
            .ToLookup(party => party.EventId, party => party.OrganisationId);
        var organisations = all.SelectMany(one => parties[one.Id].Append(one.HostId)).Distinct().ToList();
        var holidays = await session.FindManyAsync<SchoolHolidays>([.. organisations.Select(SchoolHolidays.IdOf)], cancellationToken);
        return all.ToDictionary(one => one.Id, one => Common(
            [.. parties[one.Id].Append(one.HostId).Distinct().Select(id => holidays.GetValueOrDefault(SchoolHolidays.IdOf(id))).OfType<SchoolHolidays>()]));
    }

    private static IReadOnlyList<ClosedDays> Common(IReadOnlyList<SchoolHolidays> schools)
    {
        if (schools.Count <= 1)
            return schools.Count == 0 ? [] : schools[0].Closed;
        var days = schools.Select(school => school.Closed.SelectMany(Days)).Aggregate((left, right) => left.Intersect(right));
        return [.. days.Order().Select(day => new ClosedDays { From = day, Until = day })];

        static IEnumerable<DateOnly> Days(ClosedDays closed) =>
            Enumerable.Range(0, closed.Until.DayNumber - closed.From.DayNumber + 1).Select(closed.From.AddDays);
    }

    private static IEnumerable<NodeId> ApprovalsOf(Event one) =>
        [BlastApproval.IdOf(one.Id, one.ScheduleRevision, one.Status == EventStatus.Cancelled ? ReminderPurpose.Cancelled : ReminderPurpose.Changed)];
}
