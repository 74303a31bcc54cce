using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What every node answers alike; <c>node.graphql</c>.</summary>
public sealed class NodeResolvers
{
    /// <summary>What was done to it.</summary>
    public ValueTask<Connection<AuditEntry>> GetHistoryAsync(
        [Reads(nameof(Document.Id))] Document node, ListArguments<AuditEntryFilterInput, AuditEntrySortInput> list, FieldSelection selection, HistoryOfNode loader, CancellationToken ct) =>
        loader.PageAsync(new(node.Id, list.In(Orders.History, selection)), ct);
}
