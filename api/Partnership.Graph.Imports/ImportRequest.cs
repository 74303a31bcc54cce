using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports;

/// <summary>What is to be imported, and how careful to be.</summary>
public sealed record ImportRequest
{
    /// <summary>The share of rows that may be rejected unless said otherwise: one in a hundred.</summary>
    public const double DefaultMostRejected = 0.01;

    /// <summary>The register.</summary>
    public required Register Register { get; init; }

    /// <summary>The file.</summary>
    public required RegisterContent Content { get; init; }

    /// <summary>The day the content was true; where left out, the day its name or its source says, else today.</summary>
    public DateOnly? SnapshotOn { get; init; }

    /// <summary>Whether only to say what the import would do.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether a file may have over 20 % more or fewer rows than the last one.</summary>
    public bool AcceptSizeChange { get; init; }

    /// <summary>The largest share of rows that may be rejected, from 0 to 1; a file with more is not taken.</summary>
    public double MostRejected { get; init; } = DefaultMostRejected;

    /// <summary>The hash of the plan that was looked at; the import is refused where it would do something else.</summary>
    public string? PlanHash { get; init; }

    /// <summary>SHA-256 of the content that was looked at; the import is refused where the content is another one.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Who asked for it, for the audit; the import itself when left out.</summary>
    public string? RequestedBy { get; init; }
}
