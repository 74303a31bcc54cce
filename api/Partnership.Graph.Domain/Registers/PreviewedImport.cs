namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// An import that was looked at. Its id is the token to carry it out with, which is refused when the content, or what the
/// import would do, has changed since.
/// </summary>
public sealed record PreviewedImport : Document
{
    /// <summary>How long a preview may be carried out after it was made.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(1);

    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>Where the content lies, as it was asked for.</summary>
    public required string Location { get; init; }

    /// <summary>SHA-256 of the content, unpacked, in small hexadecimal letters.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The day the content was true at the register.</summary>
    public required DateOnly SnapshotOn { get; init; }

    /// <summary>Whether far more or fewer rows than last time are accepted.</summary>
    public required bool AcceptSizeChange { get; init; }

    /// <summary>SHA-256 of everything the import would write, in small hexadecimal letters; <c>null</c> where it was imported before.</summary>
    public string? PlanHash { get; init; }

    /// <summary>How many rows the content has.</summary>
    public required int Rows { get; init; }

    /// <summary>How many documents it would make.</summary>
    public required int Created { get; init; }

    /// <summary>How many it would change.</summary>
    public required int Changed { get; init; }

    /// <summary>How many organisations it would close and edges it would end.</summary>
    public required int Closed { get; init; }

    /// <summary>How many rows say what the graph has already.</summary>
    public required int Unchanged { get; init; }

    /// <summary>How many rows cannot be understood.</summary>
    public required int Rejected { get; init; }

    /// <summary>What matters to work in the graph, a sentence each.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>What people should look at, a sentence each; the first hundred.</summary>
    public required IReadOnlyList<string> Surprises { get; init; }

    /// <summary>The rows that cannot be understood, with line, column and reason; the first hundred.</summary>
    public required IReadOnlyList<string> Rejections { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset PreviewedAt { get; init; }

    /// <summary>When it was carried out; <c>null</c> while it was not.</summary>
    public DateTimeOffset? CommittedAt { get; init; }
}
