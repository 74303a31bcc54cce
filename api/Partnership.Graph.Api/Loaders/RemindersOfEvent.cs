using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The reminders of each event.</summary>
public sealed class RemindersOfEvent(IStoreSession session) : PagesByParent<Reminder>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Reminder, NodeId>> Parent => x => x.EventId;
}
