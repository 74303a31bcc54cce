using System.Globalization;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What is coming and what needs each of some coordinators, read for all of them together.</summary>
internal sealed class WeeklyReader
{
    private const int DaysAhead = 14;
    private const int DaysBack = 28;
    private const int NotConfirmedWithin = 14;
    private readonly Dictionary<NodeId, (IReadOnlyList<Event> Coming, IReadOnlyList<NeedFacts> Needs)> _byMail = [];

    /// <summary>The events that any of the mails names.</summary>
    internal IEnumerable<Event> Events => _byMail.Values.SelectMany(found => found.Coming);

    internal (IReadOnlyList<Event> Coming, IReadOnlyList<NeedFacts> Needs) Of(Delivery mail) =>
        _byMail.TryGetValue(mail.Id, out var found) ? found : ([], []);

    /// <summary>The Monday of the week that a mail is about.</summary>
    internal static DateOnly WeekOf(Delivery mail) => DateOnly.ParseExact(mail.Subject!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static async Task<WeeklyReader> ReadAsync(IStoreSession session, IReadOnlyList<Delivery> mails, Action<ReminderFailure> failed, CancellationToken cancellationToken)
    {
        var reader = new WeeklyReader();
        if (mails.Count == 0)
            return reader;
        var people = mails.Select(mail => mail.PersonId!.Value).Distinct().ToArray();
        var roles = (await session.ToListAsync(session.Query<RoleAssignment>().Where(role => people.Contains(role.PersonId)), cancellationToken))
            .Where(role => role.Role is Role.Coordinator or Role.Lead).ToList();
        var (from, until) = (mails.Min(WeekOf).AddDays(-DaysBack), mails.Max(WeekOf).AddDays(DaysAhead));
        var scopes = roles.Select(role => role.ScopeId).Distinct().ToArray();
        var (events, organisations) = await EventsAsync(session, scopes, from, until, failed, cancellationToken);
        var deliverables = await session.ToListAsync(
            session.Query<Deliverable>().Where(one => scopes.Contains(one.PartnershipId) && one.DueOn < until), cancellationToken);
        var dead = await session.ToListAsync(session.Query<Delivery>().Where(mail => mail.State == ReminderState.Dead).OrderByDescending(mail => mail.DueAt).ThenByDescending(mail => mail.Id).Take(1_000), cancellationToken);

        foreach (var mail in mails)
        {
            var week = WeekOf(mail);
            var own = roles.Where(role => role.PersonId == mail.PersonId && role.HoldsOn(week)).Select(role => role.ScopeId).ToHashSet();
            var theirs = events.Where(one => own.Contains(one.Id) || own.Contains(one.PartnershipId) || (one.ProgrammeId is { } programme && own.Contains(programme))
                || own.Contains(one.HostId) || organisations[one.Id].Any(own.Contains)).ToList();
            var coming = theirs.Where(one => one.Date >= week && one.Date < week.AddDays(DaysAhead) && (one.Status is EventStatus.Tentative or EventStatus.Confirmed))
                .OrderBy(one => one.StartsAt).ThenBy(one => one.Id).ToList();
            reader._byMail[mail.Id] = (coming, Needs(week, theirs, deliverables.Where(one => own.Contains(one.PartnershipId)), dead));
        }

        return reader;
    }

    /// <summary>The events on some days that are held by, with or at one of <paramref name="scopes"/>, and the organisations among these that take part.</summary>
    internal static async Task<(IReadOnlyList<Event> Events, ILookup<NodeId, NodeId> Organisations)> EventsAsync(
        IStoreSession session, NodeId[] scopes, DateOnly from, DateOnly until, Action<ReminderFailure> failed, CancellationToken cancellationToken)
    {
        var (start, end) = (new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), new DateTimeOffset(until.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        var parties = await session.ToListAsync(
            session.Query<EventParty>().Where(party => scopes.Contains(party.OrganisationId) && party.StartsAt >= start && party.StartsAt < end), cancellationToken);
        var byPartnership = await session.ToListAsync(
            session.Query<Event>().Where(one => scopes.Contains(one.PartnershipId) && one.StartsAt >= start && one.StartsAt < end).Select(one => one.Id), cancellationToken);
        var byProgramme = await session.ToListAsync(
            session.Query<Event>().Where(one => one.ProgrammeId != null && scopes.Contains(one.ProgrammeId.Value) && one.StartsAt >= start && one.StartsAt < end).Select(one => one.Id), cancellationToken);
        var ids = parties.Select(party => party.EventId).Concat(byPartnership).Concat(byProgramme).Concat(scopes.Where(id => id.TypeName == nameof(Event))).Distinct().ToList();
        var events = await session.FindReadableAsync<Event>(ids, failed, cancellationToken);
        return ([.. events.Values.OrderBy(one => one.StartsAt).ThenBy(one => one.Id)], parties.ToLookup(party => party.EventId, party => party.OrganisationId));
    }

    private static IReadOnlyList<NeedFacts> Needs(DateOnly week, IReadOnlyList<Event> events, IEnumerable<Deliverable> deliverables, IReadOnlyList<Delivery> dead)
    {
        var mine = events.ToDictionary(one => one.Id);
        return
        [
            .. dead.Where(mail => mail.Kind != DeliveryKind.Test && mail.EventId is { } id && mine.ContainsKey(id) && mine[id].Date >= week)
                .Select(mail => new NeedFacts(NeedKind.MailFailed, mail.EventId!.Value, mine[mail.EventId!.Value].Name, mine[mail.EventId!.Value].Date)),
            .. events.Where(one => one.Status == EventStatus.Tentative && one.Date >= week && one.Date < week.AddDays(NotConfirmedWithin))
                .Select(one => new NeedFacts(NeedKind.NotConfirmed, one.Id, one.Name, one.Date)),
            .. events.Where(one => one.Status == EventStatus.Confirmed && one.Date < week)
                .Select(one => new NeedFacts(NeedKind.NoAttendance, one.Id, one.Name, one.Date)),
            .. deliverables.Where(one => one.DueOn < week && one.Status is not (DeliverableStatus.Delivered or DeliverableStatus.Evidenced or DeliverableStatus.Deferred or DeliverableStatus.Dropped))
                .OrderBy(one => one.DueOn).ThenBy(one => one.Id)
                .Select(one => new NeedFacts(NeedKind.DeliverableOverdue, one.Id, one.Title, one.DueOn)),
        ];
    }
}
