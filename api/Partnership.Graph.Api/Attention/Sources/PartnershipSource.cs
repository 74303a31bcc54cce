using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Partnerships that need somebody.</summary>
public abstract class PartnershipSource(IStoreSession session) : AttentionSource<Partnership>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Partnership> Of(IQueryable<Partnership> subjects, NodeId partnership, AttentionScope scope) =>
        subjects.Where(x => x.Id == partnership);

    /// <inheritdoc/>
    protected override IQueryable<Partnership> Concerning(IQueryable<Partnership> subjects, NodeId organisation, AttentionScope scope)
    {
        var members = Session.Query<PartnershipMember>().MembersOn(scope.Today).Where(x => x.OrganisationId == organisation);
        return subjects.Where(x => members.Any(member => member.PartnershipId == x.Id));
    }
}
