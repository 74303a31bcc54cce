namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Where a partnership stands.</summary>
public enum PartnershipStatus
{
    /// <summary>Offered by one side.</summary>
    Proposed,

    /// <summary>Agreed by both sides and at work.</summary>
    Active,

    /// <summary>Interrupted, to go on later.</summary>
    Paused,

    /// <summary>Over.</summary>
    Ended,
}
