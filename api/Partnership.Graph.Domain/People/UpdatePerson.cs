using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.People;

/// <summary>Changes what is known of a person: what is left out stays as it is.</summary>
/// <param name="Id">The person.</param>
public sealed record UpdatePerson(NodeId Id) : Command<PersonState>
{
    /// <summary>The person's name.</summary>
    public Patch<string?> Name { get; init; }

    /// <summary>The work e-mail address.</summary>
    public Patch<EmailAddress?> WorkEmail { get; init; }

    /// <summary>The position in the person's organisation.</summary>
    public Patch<string?> JobTitle { get; init; }

    /// <summary>The organisation the person works for.</summary>
    public Patch<NodeId?> OrganisationId { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => OrganisationId.Value is { } organisation ? [organisation] : [];

    /// <summary>
    /// As for any command; but an account is known by its person's address, so whoever could change that of somebody who
    /// coordinates or leads could take that person's place. It takes an administrator.
    /// </summary>
    public override bool MayBeGivenBy(Caller caller, PersonState state) =>
        base.MayBeGivenBy(caller, state)
        && (caller.Access >= AccessLevel.Administrator
            || WorkEmail.Or(state.Subject.WorkEmail) == state.Subject.WorkEmail
            || !state.Roles.Any(role => role.Role is Role.Coordinator or Role.Lead));

    /// <inheritdoc/>
    public override Decision Decide(PersonState state, Occasion occasion)
    {
        var (before, checks) = (state.Subject, new Checks());
        if (OrganisationId.IsGiven)
            checks.OrganisationWorks(OrganisationId.Value, state);
        if (WorkEmail.IsGiven)
            checks.AddressIsFree(WorkEmail.Value, state);
        var after = before with
        {
            Name = checks.Text(Name.Or(before.Name), "name"),
            WorkEmail = WorkEmail.Or(before.WorkEmail),
            JobTitle = checks.OptionalText(JobTitle.Or(before.JobTitle), "jobTitle"),
            OrganisationId = OrganisationId.Or(before.OrganisationId),
        };
        return checks.AllHold
            ? new Decision.Accepted(Id)
            {
                Upserts = [after.EnteredOn(occasion.Today)],
                Warnings = after.WorkEmail is null && state.HoldsAuthorityFrom(occasion.Today) ? ["Without a work e-mail address no reminder reaches this person."] : [],
            }
            : checks.Refusal;
    }
}
