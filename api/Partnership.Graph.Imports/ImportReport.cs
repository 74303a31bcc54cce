using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Planning;

namespace Partnership.Graph.Imports;

/// <summary>What an import did, or would do.</summary>
public sealed record ImportReport
{
    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>What the file is called.</summary>
    public required string File { get; init; }

    /// <summary>The day the content was true at the register.</summary>
    public required DateOnly SnapshotOn { get; init; }

    /// <summary>SHA-256 of the content, unpacked, in small hexadecimal letters.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How it ended.</summary>
    public required ImportOutcome Outcome { get; init; }

    /// <summary>What was, or would be, done; <c>null</c> where the same content was imported before.</summary>
    public ImportPlan? Plan { get; init; }

    /// <summary>What matters to work in the graph.</summary>
    public IReadOnlyList<RegisterNotice> Notices { get; init; } = [];
}

/// <summary>How an import ended that was not refused.</summary>
public enum ImportOutcome
{
    /// <summary>The graph says what the register says.</summary>
    Imported,

    /// <summary>It did before: this content was imported already.</summary>
    NothingNew,

    /// <summary>It was only looked at.</summary>
    Previewed,
}
