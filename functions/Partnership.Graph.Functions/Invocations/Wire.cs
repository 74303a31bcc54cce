namespace Partnership.Graph.Functions.Invocations;

/// <summary>Names as they stand in what the host sends and reads.</summary>
internal static class Wire
{
    public const string Data = "Data";
    public const string Metadata = "Metadata";
    public const string DequeueCount = "DequeueCount";
    public const string MessageId = "Id";
    public const string IsPastDue = "IsPastDue";
    public const string ScheduleStatus = "ScheduleStatus";
    public const string Last = "Last";
    public const string Outputs = "Outputs";
    public const string Logs = "Logs";
    public const string ReturnValue = "ReturnValue";
}
