using System.Linq.Expressions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The events of each programme.</summary>
public sealed class EventsOfProgramme(IStoreSession session) : PagesByParent<Event>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Event, NodeId>> Parent => x => x.ProgrammeId!.Value;

    /// <inheritdoc/>
    protected override IQueryable<Event> Children => base.Children.Where(x => x.ProgrammeId != null);
}
