using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>On which side of a partnership organisations stand, and whether they can join one.</summary>
public static class PartnershipSides
{
    /// <summary>The side an organisation stands on, which follows from what it is.</summary>
    public static Side Of(Organisation organisation) => organisation switch
    {
        School or SchoolTrust => Side.Education,
        NhsTrust or IntegratedCareBoard => Side.Health,
        _ => Side.Supporting,
    };

    /// <summary>The organisation a command names, if it is there and works; else the reason why not is kept.</summary>
    public static Organisation? Joining(this Checks checks, AggregateState state, NodeId id)
    {
        if (state.FindNamed<Organisation>(id) is not { } organisation)
        {
            checks.Refuse(new NotFound(id));
            return null;
        }

        if (organisation.Status == OrganisationStatus.Closed)
            checks.Refuse(new InvalidState("CLOSED", $"{organisation.Name} has closed; name the organisation that took its place."));
        return organisation;
    }
}
