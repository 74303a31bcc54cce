using System.Linq.Expressions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The events of each programme that are still to begin and not cancelled.</summary>
public sealed class UpcomingEventsOfProgramme(IStoreSession session, TimeProvider clock) : PagesByParent<Event>(session)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <inheritdoc/>
    protected override Expression<Func<Event, NodeId>> Parent => x => x.ProgrammeId!.Value;

    /// <inheritdoc/>
    protected override IQueryable<Event> Children =>
        base.Children.Where(x => x.ProgrammeId != null && x.StartsAt > _now && x.Status != EventStatus.Cancelled);
}
