using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The list of <c>register-notices.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class RegisterNoticeQueryResolvers
{
    /// <summary>A page of what registers say that concerns work.</summary>
    public ValueTask<Connection<RegisterNotice>> GetRegisterNoticesAsync(
        ListArguments<RegisterNoticeFilterInput, RegisterNoticeSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        WholeList.PageAsync(session, Orders.RegisterNotices, list, selection, ct);
}
