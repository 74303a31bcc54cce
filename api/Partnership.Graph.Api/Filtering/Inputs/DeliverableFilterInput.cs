using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which deliverables are wanted.</summary>
public sealed class DeliverableFilterInput : DocumentFilter<DeliverableFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By title, as it is written.</summary>
    public TextOperations? Title { get; init; }

    /// <summary>By where it stands.</summary>
    public ValueOperations<DeliverableStatus>? Status { get; init; }

    /// <summary>By the day it is due.</summary>
    public ComparableOperations<DateOnly>? DueOn { get; init; }

    /// <summary>By the day the education side agreed to it.</summary>
    public ComparableOperations<DateOnly>? AgreedByEducationOn { get; init; }

    /// <summary>By the day the health side agreed to it.</summary>
    public ComparableOperations<DateOnly>? AgreedByHealthOn { get; init; }

    /// <summary>By the day it was delivered.</summary>
    public ComparableOperations<DateOnly>? DeliveredOn { get; init; }

    /// <summary>By the id of the person who answers for it on the education side.</summary>
    public ValueOperations<NodeId>? EducationOwnerId { get; init; }

    /// <summary>By the id of the person who answers for it on the health side.</summary>
    public ValueOperations<NodeId>? HealthOwnerId { get; init; }

    /// <summary>By the id of the partnership that owes it.</summary>
    public ValueOperations<NodeId>? PartnershipId { get; init; }

    /// <summary>By the id of the programme it belongs to.</summary>
    public ValueOperations<NodeId>? ProgrammeId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
