namespace Partnership.Graph.Domain.Attention;

/// <summary>Why something needs a coordinator, in the order kinds are listed in.</summary>
public enum AttentionKind
{
    /// <summary>An event is near, or its day has passed, and nobody has confirmed it.</summary>
    UnconfirmedEvent,

    /// <summary>A deliverable is past its due day and neither delivered nor dropped.</summary>
    OverdueDeliverable,

    /// <summary>A partnership was to be reviewed before today.</summary>
    OverdueReview,

    /// <summary>Nobody coordinates an event, a programme or a partnership.</summary>
    NoCoordinator,

    /// <summary>An event was held and nobody wrote down who came.</summary>
    MissingAttendance,

    /// <summary>A school closes or has closed, and programmes or events still count on it.</summary>
    SchoolClosing,

    /// <summary>Mails about an event to come were given up, or found nobody.</summary>
    FailedDelivery,

    /// <summary>A public register says something that concerns work, and nobody has settled it.</summary>
    RegisterChange,
}

/// <summary>How pressing it is.</summary>
public enum AttentionSeverity
{
    /// <summary>Today.</summary>
    High,

    /// <summary>This week.</summary>
    Medium,

    /// <summary>When there is time.</summary>
    Low,
}
