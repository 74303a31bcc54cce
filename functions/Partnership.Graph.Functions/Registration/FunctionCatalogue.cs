using Partnership.Graph.Functions.Triggers;

namespace Partnership.Graph.Functions.Registration;

/// <summary>Every function of the app. Each has a folder of its name with <c>function.json</c>; where the two differ, the app does not start.</summary>
internal static class FunctionCatalogue
{
    /// <summary>All of them, in the order of a reminder's way.</summary>
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        FunctionDefinition.Timer<PlanReminders>(),
        FunctionDefinition.Timer<DispatchReminders>(DispatchReminders.Queue),
        FunctionDefinition.Queue<SendReminder>("reminder"),
        FunctionDefinition.Queue<ReminderPoison>("reminder"),
        FunctionDefinition.Timer<WeeklyDigest>(),
        FunctionDefinition.Timer<RefreshReferenceData>(),
        FunctionDefinition.Timer<Health>(),
        FunctionDefinition.Http<NotifyReceipt>(),
        FunctionDefinition.Http<Unsubscribe>(),
        FunctionDefinition.Http<CalendarFeed>(),
    ];
}
