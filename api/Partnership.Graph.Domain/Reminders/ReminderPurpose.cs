namespace Partnership.Graph.Domain.Reminders;

/// <summary>What a reminder is for.</summary>
public enum ReminderPurpose
{
    /// <summary>Confirm the plan; by default three weeks before.</summary>
    ConfirmPlan,

    /// <summary>Are you ready?; by default one week before.</summary>
    AreYouReady,

    /// <summary>Where, when and what to bring; by default two working days before.</summary>
    Logistics,

    /// <summary>The last one; by default one working day before.</summary>
    Final,

    /// <summary>How did it go, and how many came?; by default two working days after.</summary>
    Attendance,

    /// <summary>A reminder that a rule of the user's own adds.</summary>
    Other,

    /// <summary>The event was moved to another time or place since the person was told.</summary>
    Changed,

    /// <summary>The event will not be held.</summary>
    Cancelled,
}
