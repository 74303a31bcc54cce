using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads partnerships for commands about them, their members or their deliverables.</summary>
public static class PartnershipStates
{
    /// <summary>The partnership whose part the target is.</summary>
    public static async ValueTask<PartnershipState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        var session = request.Session;
        if (await request.TargetAsync<Document>(ct) is not { } target || await session.FindAsync<Partnership>(target.AggregateId, ct) is not { } partnership)
            return null;
        var id = partnership.Id;
        var members = await session.ToListAsync(session.Query<PartnershipMember>().Where(x => x.PartnershipId == id), ct);
        return new PartnershipState
        {
            Partnership = partnership,
            Members = members,
            Deliverables = await session.ToListAsync(session.Query<Deliverable>().Where(x => x.PartnershipId == id), ct),
            Programmes = await session.ToListAsync(session.Query<Programme>().Where(x => x.PartnershipId == id), ct),
            Named = await request.NamedAsync(ct),
            CallerOrganisations = await CallerOrganisationsAsync(request, ct),
            Scopes = ScopesOf.Partnership(id, members, request.Occasion.Today),
        };
    }

    /// <summary>What the caller's person belongs to: the organisation the person works for and, where that is a school, its trusts.</summary>
    private static async ValueTask<IReadOnlySet<NodeId>> CallerOrganisationsAsync(StateRequest request, CancellationToken ct)
    {
        var person = request.Occasion.Caller.PersonId is { } id ? await request.Session.FindAsync<Person>(id, ct) : null;
        return await ScopesOf.PersonAsync(request.Session, person?.OrganisationId, request.Occasion.Today, ct);
    }
}
