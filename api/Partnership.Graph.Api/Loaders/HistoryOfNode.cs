using System.Linq.Expressions;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What was done to each node.</summary>
public sealed class HistoryOfNode(IStoreSession session) : PagesByParent<AuditEntry>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<AuditEntry, NodeId>> Parent => x => x.SubjectId;
}
