using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Who may be told of an event, on one day.</summary>
public sealed class RecipientFacts
{
    private readonly ILookup<NodeId, RoleAssignment> _byScope;
    private readonly ILookup<NodeId, RoleAssignment> _byPerson;

    /// <summary>Gathers roles and people; those of other events may be among them.</summary>
    /// <param name="roles">Role assignments for the scopes of events, and every one of deputies.</param>
    /// <param name="people">Their holders and deputies.</param>
    public RecipientFacts(IEnumerable<RoleAssignment> roles, IReadOnlyDictionary<NodeId, Person> people)
    {
        var all = roles.DistinctBy(role => role.Id).OrderBy(role => role.Id).ToList();
        _byScope = all.ToLookup(role => role.ScopeId);
        _byPerson = all.ToLookup(role => role.PersonId);
        People = people;
    }

    /// <summary>People by id.</summary>
    public IReadOnlyDictionary<NodeId, Person> People { get; }

    /// <summary>Who takes part in events, by event.</summary>
    public required ILookup<NodeId, EventParty> Parties { get; init; }

    /// <summary>The members of partnerships, by partnership.</summary>
    public required ILookup<NodeId, PartnershipMember> Members { get; init; }

    /// <summary>Addresses that no mail goes to.</summary>
    public required IReadOnlySet<EmailAddress> Suppressed { get; init; }

    /// <summary>What people said of topics, by person.</summary>
    public required ILookup<NodeId, ReminderPreference> Preferences { get; init; }

    /// <summary>The assignments of <paramref name="role"/> for <paramref name="scope"/> that hold on <paramref name="day"/>.</summary>
    public IEnumerable<RoleAssignment> Holding(NodeId scope, Role role, DateOnly day) =>
        _byScope[scope].Where(assignment => assignment.Role == role && assignment.HoldsOn(day));

    /// <summary>Whether the person has any role for <paramref name="scope"/> on <paramref name="day"/>.</summary>
    public bool Holds(NodeId person, NodeId scope, DateOnly day) =>
        _byScope[scope].Any(assignment => assignment.PersonId == person && assignment.HoldsOn(day));

    /// <summary>Whether the person is away from any role on <paramref name="day"/>.</summary>
    public bool IsAway(NodeId person, DateOnly day) =>
        _byPerson[person].Any(role => role.HoldsOn(day) && IsAway(role, day));

    /// <summary>Whether the person is away from this role on <paramref name="day"/>.</summary>
    public static bool IsAway(RoleAssignment role, DateOnly day) => role.Away.Any(away => away.From <= day && day <= away.Until);

    /// <summary>The deputies the person names, in the order of the roles.</summary>
    public IEnumerable<NodeId> DeputiesOf(NodeId person, DateOnly day) =>
        _byPerson[person].Where(role => role.HoldsOn(day) && role.DeputyId is not null).Select(role => role.DeputyId!.Value).Distinct();

    /// <summary>Whether the person wants mails on the topic; who said nothing does.</summary>
    public bool Wants(NodeId person, ReminderTopic topic) =>
        Preferences[person].All(preference => preference.Topic != topic || preference.Wanted);

    /// <summary>The side an organisation stands on in a partnership: as its membership says, else by what it is.</summary>
    public Side? SideOf(NodeId? organisation, NodeId partnership) =>
        organisation is not { } id ? null
        : Members[partnership].FirstOrDefault(member => member.OrganisationId == id)?.Side ?? SideOf(id);

    private static Side SideOf(NodeId organisation) => organisation.TypeName switch
    {
        "School" or "SchoolTrust" => Side.Education,
        "NhsTrust" or "IntegratedCareBoard" => Side.Health,
        _ => Side.Supporting,
    };
}
