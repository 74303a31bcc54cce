using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>
/// What a programme brought about, as a figure: the measure before and after, over how many, found how. The day of the
/// figure is <see cref="Document.AsOf"/>. Part of the programme's aggregate.
/// </summary>
public sealed record Outcome : Document
{
    /// <summary>The programme.</summary>
    public required NodeId ProgrammeId { get; init; }

    /// <summary>What is measured, with the direction that is good where it is not plain.</summary>
    public required string Measure { get; init; }

    /// <summary>The unit of the figures, for example <c>%</c> or <c>jobs</c>; <c>null</c> for a count.</summary>
    public string? Unit { get; init; }

    /// <summary>The figure before the programme.</summary>
    public double? Baseline { get; init; }

    /// <summary>The figure on the day; <c>null</c> until it is measured.</summary>
    public double? Value { get; init; }

    /// <summary>Over how many people, schools or events the figure was found.</summary>
    public int? SampleSize { get; init; }

    /// <summary>How the figure was found, for example <c>survey</c>.</summary>
    public string? Method { get; init; }
}
