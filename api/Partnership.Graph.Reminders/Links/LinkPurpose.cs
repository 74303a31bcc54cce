namespace Partnership.Graph.Reminders.Links;

/// <summary>What a signed link lets its holder do. A link for one purpose is good for no other.</summary>
public enum LinkPurpose
{
    /// <summary>End mails of one topic.</summary>
    Unsubscribe,

    /// <summary>Say that an event will be held as planned.</summary>
    Confirm,

    /// <summary>Say that one cannot come.</summary>
    CannotMakeIt,

    /// <summary>Read the calendar of one person.</summary>
    CalendarFeed,

    /// <summary>Read one event as a calendar file.</summary>
    EventFile,
}
