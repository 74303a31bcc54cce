using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which programmes are wanted.</summary>
public sealed class ProgrammeFilterInput : DocumentFilter<ProgrammeFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By area.</summary>
    public ValueOperations<Area>? Area { get; init; }

    /// <summary>By how far it has come.</summary>
    public ValueOperations<ProgrammeStage>? Stage { get; init; }

    /// <summary>By the day it began.</summary>
    public ComparableOperations<DateOnly>? StartedOn { get; init; }

    /// <summary>By the id of the partnership that runs it.</summary>
    public ValueOperations<NodeId>? PartnershipId { get; init; }

    /// <summary>By the id of the programme it grew out of.</summary>
    public ValueOperations<NodeId>? PredecessorId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
