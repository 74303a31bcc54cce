using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>What pupils said about each programme.</summary>
public sealed class PupilVoiceOfProgramme(IStoreSession session) : PagesByParent<PupilVoice>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<PupilVoice, NodeId>> Parent => x => x.ProgrammeId;
}
