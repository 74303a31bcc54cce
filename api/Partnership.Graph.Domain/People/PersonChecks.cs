using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.People;

/// <summary>Rules that several commands about people share.</summary>
internal static class PersonChecks
{
    /// <summary>Nobody else has the address: one mailbox is one person, or mail and accounts could not tell them apart.</summary>
    public static void AddressIsFree(this Checks checks, EmailAddress? address, PersonState state)
    {
        if (address is not null && state.WithAddress.FirstOrDefault(other => other.Id != state.Person?.Id) is { } other)
            checks.Rule(false, "workEmail", $"'workEmail' is the address of {other.Name} ({other.Id}) already; give the person's own, or none.");
    }

    /// <summary>The organisation is there and works.</summary>
    public static void OrganisationWorks(this Checks checks, NodeId? id, AggregateState state)
    {
        if (id is not { } organisation)
            return;
        if (state.FindNamed<Organisation>(organisation) is not { } found)
            checks.Refuse(new NotFound(organisation));
        else
            checks.Rule(found.Status is not OrganisationStatus.Closed, "organisationId", $"'organisationId' is {found.Name}, which has closed; name an organisation that works.");
    }

    /// <summary>The deputy is there, is somebody else, and is not away when needed.</summary>
    public static void DeputyCanStandIn(this Checks checks, NodeId? deputy, NodeId person, IReadOnlyList<Absence> absences, PersonState state)
    {
        if (deputy is not { } id)
            return;
        if (id == person)
            checks.Rule(false, "deputyId", "'deputyId' is the person; nobody stands in for themselves. Name somebody else.");
        else if (state.FindNamed<Person>(id) is not { } found)
            checks.Refuse(new NotFound(id));
        else if (state.DeputyAwayDuring(absences) is { } away)
            checks.Rule(false, "deputyId", $"'deputyId' is {found.Name}, who is away from {away.From:yyyy-MM-dd} to {away.Until:yyyy-MM-dd}; name somebody who is there.");
    }
}
