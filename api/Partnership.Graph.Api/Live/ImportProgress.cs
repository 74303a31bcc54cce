using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Live;

/// <summary>How far an import is.</summary>
/// <param name="Cursor">Its place among all changes, as clients get it.</param>
/// <param name="At">When it was told.</param>
/// <param name="Register">The register.</param>
/// <param name="FileName">The file.</param>
/// <param name="SnapshotOn">The day the file was true at the register.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Written">How many changes are written.</param>
/// <param name="Total">How many there are to write.</param>
/// <param name="StartedAt">When it began to write.</param>
public sealed record ImportProgress(
    string Cursor, DateTimeOffset At, Register Register, string FileName, DateOnly SnapshotOn, RunningImportState State, int Written, int Total, DateTimeOffset StartedAt)
{
    /// <summary>How far <paramref name="import"/> is at a change.</summary>
    internal static ImportProgress Of(RunningImport import, Change change, string cursor) =>
        new(cursor, change.At, import.Register, import.FileName, import.SnapshotOn, import.State, import.Written, import.Total, import.StartedAt);
}
