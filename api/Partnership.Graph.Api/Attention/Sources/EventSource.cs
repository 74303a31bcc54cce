using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Events that need somebody by their day.</summary>
public abstract class EventSource(IStoreSession session) : AttentionSource<Event>(session)
{
    private static readonly Order<Event> EarliestFirst = Order<Event>.By(x => x.Date);
    private static readonly Order<Event> LatestFirst = Order<Event>.By(x => x.Date, descending: true);

    /// <inheritdoc/>
    protected override Order<Event> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<Event> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<Event> Of(IQueryable<Event> subjects, NodeId partnership, AttentionScope scope) =>
        subjects.Where(x => x.PartnershipId == partnership);

    /// <inheritdoc/>
    protected override IQueryable<Event> Concerning(IQueryable<Event> subjects, NodeId organisation, AttentionScope scope)
    {
        var parties = Session.Query<EventParty>().Where(x => x.OrganisationId == organisation);
        var members = Session.Query<PartnershipMember>().MembersOn(scope.Today).Where(x => x.OrganisationId == organisation);
        return subjects.Where(x => parties.Any(party => party.EventId == x.Id) || members.Any(member => member.PartnershipId == x.PartnershipId));
    }
}
