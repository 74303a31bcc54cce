using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>An address that no mail goes to, because mail to it failed for good. Root of an aggregate of its own; one per address.</summary>
public sealed record Suppression : Document
{
    /// <summary>The address.</summary>
    public required EmailAddress Address { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The mail that failed; <c>null</c> where somebody suppressed the address by hand.</summary>
    public NodeId? DeliveryId { get; init; }

    /// <summary>Why, in the provider's or somebody's words.</summary>
    public string? Detail { get; init; }

    /// <summary>When it was released; mail goes to the address again from then on.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>Who released it.</summary>
    public string? ReleasedBy { get; init; }

    /// <summary>Whether mail to the address is held back.</summary>
    public bool IsInForce => ReleasedAt is null;

    /// <summary>The id of the suppression of an address.</summary>
    public static NodeId IdOf(EmailAddress address) => DerivedKey.Id(nameof(Suppression), address.Value);
}
