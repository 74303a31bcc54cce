using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which outcomes are wanted.</summary>
public sealed class OutcomeFilterInput : DocumentFilter<OutcomeFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By what is measured, as it is written.</summary>
    public TextOperations? Measure { get; init; }

    /// <summary>By unit, as it is written.</summary>
    public TextOperations? Unit { get; init; }

    /// <summary>By the figure before.</summary>
    public ComparableOperations<double>? Baseline { get; init; }

    /// <summary>By the figure.</summary>
    public ComparableOperations<double>? Value { get; init; }

    /// <summary>By how many were asked or measured.</summary>
    public ComparableOperations<int>? SampleSize { get; init; }

    /// <summary>By the id of the programme.</summary>
    public ValueOperations<NodeId>? ProgrammeId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
