using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which reminders are wanted.</summary>
public sealed class ReminderFilterInput : DocumentFilter<ReminderFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By the id of the event.</summary>
    public ValueOperations<NodeId>? EventId { get; init; }

    /// <summary>By the id of the person.</summary>
    public ValueOperations<NodeId>? PersonId { get; init; }

    /// <summary>By the id of the mail.</summary>
    public ValueOperations<NodeId>? DeliveryId { get; init; }

    /// <summary>By the id of the approval.</summary>
    public ValueOperations<NodeId>? ApprovalId { get; init; }

    /// <summary>By the key of the rule, as it is written.</summary>
    public TextOperations? RuleKey { get; init; }

    /// <summary>By slot, as it is written.</summary>
    public TextOperations? Slot { get; init; }

    /// <summary>By what it is for.</summary>
    public ValueOperations<ReminderPurpose>? Purpose { get; init; }

    /// <summary>By where it stands.</summary>
    public ValueOperations<ReminderState>? State { get; init; }

    /// <summary>By the reason.</summary>
    public ValueOperations<ReminderReason>? Reason { get; init; }

    /// <summary>By when its rule says.</summary>
    public ComparableOperations<DateTimeOffset>? DueAt { get; init; }

    /// <summary>By when it may go.</summary>
    public ComparableOperations<DateTimeOffset>? SendAt { get; init; }

    /// <summary>By when it is looked at next.</summary>
    public ComparableOperations<DateTimeOffset>? NextAt { get; init; }

    /// <summary>By whether it stands in for others.</summary>
    public BooleanOperations? CatchUp { get; init; }

    /// <summary>By whether nobody held the role.</summary>
    public BooleanOperations? Escalated { get; init; }

    /// <summary>By the event's scheduleRevision that it is about.</summary>
    public ComparableOperations<int>? ScheduleRevision { get; init; }
}
