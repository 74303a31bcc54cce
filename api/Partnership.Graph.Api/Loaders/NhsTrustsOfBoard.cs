using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The NHS trusts in the area of each integrated care board.</summary>
public sealed class NhsTrustsOfBoard(IStoreSession session) : PagesByParent<NhsTrust>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<NhsTrust, NodeId>> Parent => x => x.IntegratedCareBoardId!.Value;

    /// <inheritdoc/>
    protected override IQueryable<NhsTrust> Children => base.Children.Where(x => x.IntegratedCareBoardId != null);
}
