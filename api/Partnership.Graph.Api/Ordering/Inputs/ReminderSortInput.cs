namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What reminders are ordered by.</summary>
public sealed class ReminderSortInput : DocumentSort
{
    /// <summary>By when its rule says.</summary>
    public SortEnumType? DueAt { get; init; }

    /// <summary>By when it may go.</summary>
    public SortEnumType? SendAt { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
