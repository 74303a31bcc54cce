using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools' times in each programme.</summary>
public sealed class ParticipationsOfProgramme(IStoreSession session) : PagesByParent<Participation>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Participation, NodeId>> Parent => x => x.ProgrammeId;
}
