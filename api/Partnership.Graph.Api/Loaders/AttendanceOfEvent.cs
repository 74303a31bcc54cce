using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The head-counts of each event.</summary>
public sealed class AttendanceOfEvent(IStoreSession session) : ChildrenByParent<Attendance>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Attendance> ChildrenOf(IQueryable<Attendance> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.EventId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(Attendance child) => child.EventId;
}
