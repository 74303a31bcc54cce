using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The deliverables of each programme.</summary>
public sealed class DeliverablesOfProgramme(IStoreSession session) : PagesByParent<Deliverable>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Deliverable, NodeId>> Parent => x => x.ProgrammeId!.Value;

    /// <inheritdoc/>
    protected override IQueryable<Deliverable> Children => base.Children.Where(x => x.ProgrammeId != null);
}
