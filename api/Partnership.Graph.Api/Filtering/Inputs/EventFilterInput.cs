using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which events are wanted.</summary>
public sealed class EventFilterInput : DocumentFilter<EventFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By name; accents, capitals and surplus spaces do not count.</summary>
    public TextOperations? Name { get; init; }

    /// <summary>By kind.</summary>
    public ValueOperations<EventKind>? Kind { get; init; }

    /// <summary>By where it stands.</summary>
    public ValueOperations<EventStatus>? Status { get; init; }

    /// <summary>By the date at the venue.</summary>
    public ComparableOperations<DateOnly>? Date { get; init; }

    /// <summary>By the instant it begins.</summary>
    public ComparableOperations<DateTimeOffset>? StartsAt { get; init; }

    /// <summary>By the instant it ends.</summary>
    public ComparableOperations<DateTimeOffset>? EndsAt { get; init; }

    /// <summary>By venue, as it is written.</summary>
    public TextOperations? Venue { get; init; }

    /// <summary>By how many people can take part.</summary>
    public ComparableOperations<int>? Capacity { get; init; }

    /// <summary>By how often it was moved.</summary>
    public ComparableOperations<int>? ScheduleRevision { get; init; }

    /// <summary>By the id of the partnership that holds it.</summary>
    public ValueOperations<NodeId>? PartnershipId { get; init; }

    /// <summary>By the id of the programme it belongs to.</summary>
    public ValueOperations<NodeId>? ProgrammeId { get; init; }

    /// <summary>By the id of the organisation on whose site it is held.</summary>
    public ValueOperations<NodeId>? HostId { get; init; }

    /// <summary>By where its facts come from.</summary>
    public ValueOperations<Source>? Source { get; init; }

    /// <summary>By the day its facts were true at their source.</summary>
    public ComparableOperations<DateOnly>? AsOf { get; init; }
}
