using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What each person said of topics.</summary>
public sealed class PreferencesOfPerson(IStoreSession session) : ChildrenByParent<ReminderPreference>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<ReminderPreference> ChildrenOf(IQueryable<ReminderPreference> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.PersonId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(ReminderPreference child) => child.PersonId;
}
