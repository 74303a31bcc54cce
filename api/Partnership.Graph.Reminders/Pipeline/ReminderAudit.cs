using System.Text;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What the audit keeps of decisions about reminders: one entry a commit, one field a reminder.</summary>
internal static class ReminderAudit
{
    /// <summary>Who the audit says did it.</summary>
    internal const string Actor = "reminders";

    internal static AuditEntry Of(NodeId eventId, string action, IEnumerable<(Reminder? Before, Reminder? After)> changes, DateTimeOffset now) => new()
    {
        Id = NodeId.New(nameof(AuditEntry), now),
        AggregateId = eventId,
        Source = Source.User,
        SubjectId = eventId,
        Actor = Actor,
        At = now,
        Action = action,
        Fields = [.. changes.Select(change => new AuditedField(Name((change.After ?? change.Before)!), State(change.Before), State(change.After)))],
    };

    private static string Name(Reminder reminder)
    {
        var name = new StringBuilder("reminders.").Append(reminder.Slot);
        if (reminder.PersonId is { } person)
            name.Append('.').Append(person);
        else if (reminder.Side is { } side)
            name.Append('.').Append(side);
        return name.ToString();
    }

    private static string? State(Reminder? reminder) =>
        reminder is null ? null
        : reminder.Reason is { } reason ? $"\"{reminder.State}({reason})\""
        : $"\"{reminder.State}\"";
}
