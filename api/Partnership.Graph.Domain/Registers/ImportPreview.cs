namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// An import that was looked at and not carried out. Its id is the token to carry it out with, which is refused when the
/// content, or what the import would do, has changed since.
/// </summary>
public sealed record ImportPreview : Document
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

    /// <summary>SHA-256 of everything the import would have written, in small hexadecimal letters.</summary>
    public required string PlanHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset PreviewedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string PreviewedBy { get; init; }
}
