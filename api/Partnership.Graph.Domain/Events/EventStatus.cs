namespace Partnership.Graph.Domain.Events;

/// <summary>Where an event stands.</summary>
public enum EventStatus
{
    /// <summary>Planned, not yet confirmed by everyone it needs.</summary>
    Tentative,

    /// <summary>Certain.</summary>
    Confirmed,

    /// <summary>Held, with attendance.</summary>
    Completed,

    /// <summary>Not to be held, with a reason.</summary>
    Cancelled,
}
