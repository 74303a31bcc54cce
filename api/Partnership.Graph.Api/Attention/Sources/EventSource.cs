using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
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
    protected override ValueTask<IQueryable<Event>> OfAsync(IQueryable<Event> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct) =>
        new(subjects.Where(x => x.PartnershipId == partnership));

    /// <inheritdoc/>
    protected override ValueTask<IQueryable<Event>> ConcerningAsync(IQueryable<Event> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct)
    {
        var (partnerships, events) = (organisation.Partnerships, organisation.Events);
        return new(subjects.Where(x => events.Contains(x.Id) || partnerships.Contains(x.PartnershipId)));
    }
}
