using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// What a provider reported about a mail; only ever added. Part of the mail's aggregate, or one of its own where the provider's
/// reference is not known.
/// </summary>
public sealed record DeliveryReceipt : Document
{
    /// <summary>The mail; <c>null</c> where no mail has the reference.</summary>
    public NodeId? DeliveryId { get; init; }

    /// <summary>The reference the provider gave.</summary>
    public required string Reference { get; init; }

    /// <summary>What it reported.</summary>
    public required ReceiptStatus Status { get; init; }

    /// <summary>What it reported, in its own words.</summary>
    public string? Detail { get; init; }

    /// <summary>When it happened, as the provider says.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the report came.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>What a provider reports about a mail.</summary>
public enum ReceiptStatus
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>It did not arrive this time; another mail may.</summary>
    TemporaryFailure,

    /// <summary>Nothing will ever arrive at the address.</summary>
    PermanentFailure,

    /// <summary>The provider failed, which says nothing about the address.</summary>
    TechnicalFailure,
}
