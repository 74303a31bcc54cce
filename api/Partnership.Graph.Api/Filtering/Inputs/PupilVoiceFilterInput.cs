using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which pupil voices are wanted.</summary>
public sealed class PupilVoiceFilterInput : DocumentFilter<PupilVoiceFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By what was asked, as it is written.</summary>
    public TextOperations? Question { get; init; }

    /// <summary>By how it was asked, as it is written.</summary>
    public TextOperations? Method { get; init; }

    /// <summary>By the day it was asked.</summary>
    public ComparableOperations<DateOnly>? HeldOn { get; init; }

    /// <summary>By how many pupils answered.</summary>
    public ComparableOperations<int>? SampleSize { get; init; }

    /// <summary>By the id of the programme.</summary>
    public ValueOperations<NodeId>? ProgrammeId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
