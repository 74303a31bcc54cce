using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Partnerships;
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
            Scopes = ScopesOf.Partnership(id, members, request.Occasion.Today),
        };
    }
}
