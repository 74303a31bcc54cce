using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The reminders of each person.</summary>
public sealed class RemindersOfPerson(IStoreSession session) : PagesByParent<Reminder>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Reminder, NodeId>> Parent => x => x.PersonId!.Value;

    /// <inheritdoc/>
    protected override IQueryable<Reminder> Children => base.Children.Where(x => x.PersonId != null);
}
