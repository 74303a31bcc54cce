namespace Partnership.Graph.Reminders.Calendars;

/// <summary>What a calendar object asks of the one who gets it (RFC 5546).</summary>
public enum CalendarMethod
{
    /// <summary>Put the event in, or move it: an invitation to one person.</summary>
    Request,

    /// <summary>Take the event out.</summary>
    Cancel,

    /// <summary>Show it; nobody is asked to answer. For feeds and files.</summary>
    Publish,
}
