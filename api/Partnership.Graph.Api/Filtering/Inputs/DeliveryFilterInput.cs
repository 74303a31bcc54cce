using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which mails are wanted.</summary>
public sealed class DeliveryFilterInput : DocumentFilter<DeliveryFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By what it is.</summary>
    public ValueOperations<DeliveryKind>? Kind { get; init; }

    /// <summary>By the id of the person.</summary>
    public ValueOperations<NodeId>? PersonId { get; init; }

    /// <summary>By the id of the one event it is about.</summary>
    public ValueOperations<NodeId>? EventId { get; init; }

    /// <summary>By where it stands.</summary>
    public ValueOperations<ReminderState>? State { get; init; }

    /// <summary>By the reason.</summary>
    public ValueOperations<ReminderReason>? Reason { get; init; }

    /// <summary>By when it was first to be sent.</summary>
    public ComparableOperations<DateTimeOffset>? DueAt { get; init; }

    /// <summary>By when it is looked at next.</summary>
    public ComparableOperations<DateTimeOffset>? NextAt { get; init; }

    /// <summary>By when the provider took it.</summary>
    public ComparableOperations<DateTimeOffset>? SentAt { get; init; }
}
