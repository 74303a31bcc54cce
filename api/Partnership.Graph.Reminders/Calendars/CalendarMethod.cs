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

/// <summary>How a method is spelt.</summary>
public static class CalendarMethodNames
{
    /// <summary>The method as calendar objects and MIME types spell it: <c>REQUEST</c>.</summary>
    public static string InUpperCase(this CalendarMethod method) => method switch
    {
        CalendarMethod.Request => "REQUEST",
        CalendarMethod.Cancel => "CANCEL",
        _ => "PUBLISH",
    };
}
