using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Who is told of what a register says: whoever coordinates or leads what it concerns on the day, and their deputies where they are away.</summary>
internal static class NoticeRecipients
{
    // A deputy of a deputy of a deputy: beyond that somebody has set them up in a circle.
    private const int MostDeputies = 3;

    /// <summary>The people, each once, by id; only who wants such mails and has an address that works.</summary>
    /// <param name="scopes">The organisation, events, programmes and partnerships it concerns.</param>
    /// <param name="facts">The roles for these, and their people.</param>
    /// <param name="today">The day.</param>
    internal static IReadOnlyList<Person> Of(IEnumerable<NodeId> scopes, RecipientFacts facts, DateOnly today) =>
    [
        .. scopes.SelectMany(scope => facts.Holding(scope, Role.Coordinator, today).Concat(facts.Holding(scope, Role.Lead, today)))
            .Select(role => StandingIn(role, facts, today))
            .Distinct().Order()
            .Select(id => facts.People.GetValueOrDefault(id)).OfType<Person>()
            .Where(person => person.WorkEmail is { Value.Length: > 0 } address && !facts.Suppressed.Contains(address) && facts.Wants(person.Id, ReminderTopic.Registers)),
    ];

    // It can wait on the desk of somebody for whom nobody stands in.
    private static NodeId StandingIn(RoleAssignment role, RecipientFacts facts, DateOnly today)
    {
        var (at, away) = (role.PersonId, RecipientFacts.IsAway(role, today));
        for (var deputies = 0; away && deputies < MostDeputies; deputies++)
        {
            var next = at == role.PersonId ? role.DeputyId : facts.DeputiesOf(at, today).Cast<NodeId?>().FirstOrDefault();
            if (next is not { } deputy)
                break;
            (at, away) = (deputy, facts.IsAway(deputy, today));
        }

        return away ? role.PersonId : at;
    }
}
