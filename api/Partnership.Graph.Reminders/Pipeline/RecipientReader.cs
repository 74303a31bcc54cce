using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Reads who may be told of some events, in a handful of queries for all of them.</summary>
public static class RecipientReader
{
    // As many as are looked for before a chain of deputies counts as a circle.
    private const int MostDeputies = 3;

    /// <summary>Reads roles, people, suppressed addresses and preferences around the events.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="events">The events.</param>
    /// <param name="others">People who are wanted whether or not they have a role.</param>
    /// <param name="failed">Told of whoever cannot be read.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task<RecipientFacts> ReadAsync(
        IStoreSession session, IReadOnlyCollection<Event> events, IEnumerable<NodeId> others, Action<ReminderFailure> failed, CancellationToken cancellationToken) =>
        ReadAsync(session, events, [], others, failed, cancellationToken);

    /// <summary>Reads the same, and the roles for some more organisations, programmes and partnerships.</summary>
    internal static async Task<RecipientFacts> ReadAsync(
        IStoreSession session, IReadOnlyCollection<Event> events, IReadOnlyCollection<NodeId> more, IEnumerable<NodeId> others, Action<ReminderFailure> failed, CancellationToken cancellationToken)
    {
        var ids = events.Select(one => one.Id).ToArray();
        var partnerships = events.Select(one => one.PartnershipId).Distinct().ToArray();
        var parties = await session.ToListAsync(session.Query<EventParty>().Where(party => ids.Contains(party.EventId)), cancellationToken);
        var members = await session.ToListAsync(session.Query<PartnershipMember>().Where(member => partnerships.Contains(member.PartnershipId)), cancellationToken);

        var scopes = ids.Concat(more).Concat(partnerships).Concat(events.Select(one => one.HostId)).Concat(events.Select(one => one.ProgrammeId).OfType<NodeId>())
            .Concat(parties.Select(party => party.OrganisationId)).Concat(members.Select(member => member.OrganisationId)).Distinct().ToArray();
        var roles = (await session.ToListAsync(session.Query<RoleAssignment>().Where(role => scopes.Contains(role.ScopeId)), cancellationToken)).ToList();
        var known = new HashSet<NodeId>();
        for (var (level, deputies) = (0, DeputiesOf(roles)); level < MostDeputies && deputies.Length > 0; level++)
        {
            known.UnionWith(deputies);
            var theirs = await session.ToListAsync(session.Query<RoleAssignment>().Where(role => deputies.Contains(role.PersonId)), cancellationToken);
            roles.AddRange(theirs);
            deputies = [.. DeputiesOf(theirs).Where(deputy => !known.Contains(deputy))];
        }

        NodeId[] people = [.. roles.Select(role => role.PersonId).Concat(known).Concat(others).Distinct()];
        var found = await session.FindReadableAsync<Person>(people, failed, cancellationToken);
        var addresses = found.Values.Select(person => person.WorkEmail).OfType<EmailAddress>().Where(address => address.Value.Length > 0).Distinct();
        var suppressions = await session.FindManyAsync<Suppression>([.. addresses.Select(Suppression.IdOf)], cancellationToken);
        var preferences = await session.ToListAsync(session.Query<ReminderPreference>().Where(preference => people.Contains(preference.PersonId)), cancellationToken);
        return new RecipientFacts(roles, found)
        {
            Parties = parties.ToLookup(party => party.EventId),
            Members = members.ToLookup(member => member.PartnershipId),
            Suppressed = suppressions.Values.Where(suppression => suppression.IsInForce).Select(suppression => suppression.Address).ToHashSet(),
            Preferences = preferences.ToLookup(preference => preference.PersonId),
        };
    }

    private static NodeId[] DeputiesOf(IEnumerable<RoleAssignment> roles) => [.. roles.Select(role => role.DeputyId).OfType<NodeId>().Distinct()];
}
