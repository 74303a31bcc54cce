using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.People;

/// <summary>A person with the roles the person ever held, and to look at, who else has the address and when the deputies are away.</summary>
public sealed record PersonState : AggregateState
{
    /// <summary>The person; <c>null</c> for one that is to be made.</summary>
    public Person? Person { get; init; }

    /// <summary>Every role of the person, past and to come.</summary>
    public IReadOnlyList<RoleAssignment> Roles { get; init; } = [];

    /// <summary>The people with the work e-mail address that the command gives, whoever they are.</summary>
    public IReadOnlyList<Person> WithAddress { get; init; } = [];

    /// <summary>Every role of the deputy that the command names: they say when the deputy is away.</summary>
    public IReadOnlyList<RoleAssignment> RolesOfDeputy { get; init; } = [];

    /// <inheritdoc/>
    public override Document? Root => Person;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Person is null ? [] : [Person, .. Roles];

    /// <summary>The person there has to be.</summary>
    /// <exception cref="InvalidOperationException">The state was read without one.</exception>
    internal Person Subject => Person ?? throw new InvalidOperationException("A command about a person is decided on a state with one.");

    /// <summary>Whether the person may change things in the graph because of a role on or after a day.</summary>
    internal bool HoldsAuthorityFrom(DateOnly day) =>
        Roles.Any(role => role.Role is Role.Coordinator or Role.Lead && !(role.Until < day));

    /// <summary>The deputy's first absence that shares a day with one of <paramref name="absences"/>.</summary>
    internal Absence? DeputyAwayDuring(IEnumerable<Absence> absences) =>
        RolesOfDeputy.SelectMany(role => role.Away).OrderBy(away => away.From).FirstOrDefault(away => absences.Any(away.Overlaps));
}
