using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.People;

/// <summary>Adds an adult who works in a partnership, or the account of a role. The person holds no role yet.</summary>
/// <param name="Name">The person's name, or the name of the role account.</param>
public sealed record CreatePerson(string Name) : Command<PersonState>
{
    /// <summary>The work e-mail address.</summary>
    public EmailAddress? WorkEmail { get; init; }

    /// <summary>The position in the person's organisation.</summary>
    public string? JobTitle { get; init; }

    /// <summary>The organisation the person works for.</summary>
    public NodeId? OrganisationId { get; init; }

    /// <summary>Whether this is the account of a role and names no person.</summary>
    public bool RoleAccount { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => null;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => OrganisationId is { } organisation ? [organisation] : [];

    /// <inheritdoc/>
    public override Decision Decide(PersonState state, Occasion occasion)
    {
        var checks = new Checks();
        var id = NodeId.New(nameof(Person), occasion.Now);
        checks.OrganisationWorks(OrganisationId, state);
        checks.AddressIsFree(WorkEmail, state);
        var person = new Person
        {
            Id = id,
            AggregateId = id,
            Source = Source.User,
            Name = checks.Text(Name, "name"),
            WorkEmail = WorkEmail,
            JobTitle = checks.OptionalText(JobTitle, "jobTitle"),
            OrganisationId = OrganisationId,
            RoleAccount = RoleAccount,
        };
        return checks.AllHold
            ? new Decision.Accepted(id)
            {
                Upserts = [person.EnteredOn(occasion.Today)],
                Warnings = WorkEmail is null ? ["Without a work e-mail address no reminder reaches this person."] : [],
            }
            : checks.Refusal;
    }
}
