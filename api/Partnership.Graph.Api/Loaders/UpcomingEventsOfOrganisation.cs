using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The events each organisation has a part in that are still to begin and not cancelled, earliest first.</summary>
public sealed class UpcomingEventsOfOrganisation(IStoreSession session, TimeProvider clock) : EventsOfOrganisation(session)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <inheritdoc/>
    protected override IQueryable<EventParty> Parties =>
        base.Parties.Where(x => x.StartsAt > _now && x.Status != EventStatus.Cancelled);
}
