using System.Globalization;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Days, times and leads as a coordinator reads them in a reason.</summary>
internal static class Words
{
    internal static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Moment(DateTimeOffset instant, IanaZone zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone.Rules);
        return string.Create(CultureInfo.InvariantCulture, $"{local:dddd d MMMM yyyy} at {local:HH:mm}");
    }

    internal static string Lead(ReminderLead lead)
    {
        var count = Math.Abs(lead.Offset);
        var unit = lead.Unit switch
        {
            LeadUnit.Days => count == 1 ? "day" : "days",
            LeadUnit.WorkingDays => count == 1 ? "working day" : "working days",
            _ => count == 1 ? "hour" : "hours",
        };
        return $"{count} {unit} {(lead.Offset < 0 ? "before" : "after")}";
    }
}
