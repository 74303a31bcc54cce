using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which boards are wanted.</summary>
public sealed class IntegratedCareBoardFilterInput : DocumentFilter<IntegratedCareBoardFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By status.</summary>
    public ValueOperations<OrganisationStatus>? Status { get; init; }

    /// <summary>By postcode.</summary>
    public ValueOperations<Postcode>? Postcode { get; init; }

    /// <summary>By the day it began.</summary>
    public ComparableOperations<DateOnly>? OpenedOn { get; init; }

    /// <summary>By the day it ended.</summary>
    public ComparableOperations<DateOnly>? ClosedOn { get; init; }

    /// <summary>By code.</summary>
    public ValueOperations<OdsCode>? OdsCode { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
