using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>Carries out an import as it was previewed. Administrators may.</summary>
/// <param name="PreviewToken">The token of the preview.</param>
public sealed record ImportCommit(NodeId PreviewToken) : Command<ImportState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => PreviewToken;

    /// <inheritdoc/>
    public override bool MayBeGivenBy(Caller caller, ImportState state) => caller.Access == AccessLevel.Administrator;

    /// <inheritdoc/>
    public override Decision Decide(ImportState state, Occasion occasion) => state.Decide();
}
