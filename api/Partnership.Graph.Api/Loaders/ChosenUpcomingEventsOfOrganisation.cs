using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>Those of <see cref="ChosenEventsOfOrganisation"/> that are still to begin and not cancelled.</summary>
public sealed class ChosenUpcomingEventsOfOrganisation(IStoreSession session, TimeProvider clock) : ChosenEventsOfOrganisation(session)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <inheritdoc/>
    protected override IQueryable<EventParty> EdgesOn(IQueryable<EventParty> edges, DateOnly day) =>
        edges.Where(x => x.StartsAt > _now && x.Status != EventStatus.Cancelled);
}
