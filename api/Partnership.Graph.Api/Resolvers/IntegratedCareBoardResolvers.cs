using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>integrated-care-board.graphql</c>.</summary>
public sealed class IntegratedCareBoardResolvers
{
    /// <summary>The NHS trusts in the board's area.</summary>
    public ValueTask<Connection<NhsTrust>> GetNhsTrustsAsync(
        IntegratedCareBoard integratedCareBoard, ListArguments<NhsTrustFilterInput, NhsTrustSortInput> list, FieldSelection selection, NhsTrustsOfBoard loader, CancellationToken ct) =>
        loader.PageAsync(new(integratedCareBoard.Id, list.In(Orders.NhsTrusts, selection)), ct);
}
