using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which partnerships are wanted.</summary>
public sealed class PartnershipFilterInput : DocumentFilter<PartnershipFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By where it stands.</summary>
    public ValueOperations<PartnershipStatus>? Status { get; init; }

    /// <summary>By the areas it works in.</summary>
    public ListOperations<Area>? Areas { get; init; }

    /// <summary>By the day it began.</summary>
    public ComparableOperations<DateOnly>? StartedOn { get; init; }

    /// <summary>By the day it ended.</summary>
    public ComparableOperations<DateOnly>? EndedOn { get; init; }

    /// <summary>By the day its next review is due.</summary>
    public ComparableOperations<DateOnly>? ReviewDueOn { get; init; }

    /// <summary>By how many programmes it agreed to run at once.</summary>
    public ComparableOperations<int>? FocusLimit { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
