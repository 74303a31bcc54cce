using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// The last complete import of one register; those before it are in its audit. What it says guards the next one: the same
/// content changes nothing, an older snapshot is refused, and so is one of a very different size.
/// </summary>
public sealed record RegisterImport : Document
{
    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>The name of the file, or the address without its query.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the content, unpacked, in small hexadecimal letters.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The day the content was true at the register.</summary>
    public required DateOnly SnapshotOn { get; init; }

    /// <summary>When the import was complete.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>How many rows the content has, without a header.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of the rows could not be understood and were left aside.</summary>
    public required int Rejected { get; init; }

    /// <summary>How many of the rejected rows name something the graph does not have yet, and may be taken another time.</summary>
    public required int Deferred { get; init; }

    /// <summary>How many documents the import made.</summary>
    public required int Created { get; init; }

    /// <summary>How many documents it changed.</summary>
    public required int Changed { get; init; }

    /// <summary>How many organisations it closed and edges it ended.</summary>
    public required int Closed { get; init; }

    /// <summary>The id of the import of <paramref name="register"/>.</summary>
    public static NodeId IdOf(Register register) => NodeId.Of(nameof(RegisterImport), register.ToString());
}
