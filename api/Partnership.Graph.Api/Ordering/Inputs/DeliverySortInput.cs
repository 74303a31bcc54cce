namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What mails are ordered by.</summary>
public sealed class DeliverySortInput : DocumentSort
{
    /// <summary>By when it was first to be sent.</summary>
    public SortEnumType? DueAt { get; init; }

    /// <summary>By when the provider took it; those not sent first.</summary>
    public SortEnumType? SentAt { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
