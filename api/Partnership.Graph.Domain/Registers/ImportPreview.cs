using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>Looks at a register's file and says what importing it would do. Administrators may.</summary>
/// <param name="Register">The register.</param>
/// <param name="Location">The name of a file in the folder for imports, or an address that is allowed.</param>
public sealed record ImportPreview(Register Register, string Location) : Command<ImportState>
{
    /// <summary>The day the file was true at the register; where left out, the day its name or its server says, else today.</summary>
    public DateOnly? SnapshotOn { get; init; }

    /// <summary>Whether far more or fewer rows than last time are accepted.</summary>
    public bool AcceptSizeChange { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => null;

    /// <inheritdoc/>
    public override bool MayBeGivenBy(Caller caller, ImportState state) => caller.Access == AccessLevel.Administrator;

    /// <inheritdoc/>
    public override Decision Decide(ImportState state, Occasion occasion) => state.Decide();
}
