using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What each programme brought about.</summary>
public sealed class OutcomesOfProgramme(IStoreSession session) : PagesByParent<Outcome>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Outcome, NodeId>> Parent => x => x.ProgrammeId;
}
