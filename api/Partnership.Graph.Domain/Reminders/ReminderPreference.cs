using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>Whether a person wants mails on a topic; without one the person does. Part of the person's aggregate.</summary>
public sealed record ReminderPreference : Document
{
    /// <summary>The person.</summary>
    public required NodeId PersonId { get; init; }

    /// <summary>The topic.</summary>
    public required ReminderTopic Topic { get; init; }

    /// <summary>Whether the person wants mails on it.</summary>
    public required bool Wanted { get; init; }

    /// <summary>When the person said so.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The id of a person's preference on a topic.</summary>
    public static NodeId IdOf(NodeId person, ReminderTopic topic) => NodeId.Of(nameof(ReminderPreference), $"{person.Key}.{topic}");
}

/// <summary>What a person can subscribe to and unsubscribe from.</summary>
public enum ReminderTopic
{
    /// <summary>Reminders before an event.</summary>
    Reminders,

    /// <summary>Requests for how many came, after an event.</summary>
    Attendance,

    /// <summary>Notices that an event was moved or cancelled; people who staff the event get them whatever they chose.</summary>
    Changes,

    /// <summary>The weekly overview.</summary>
    Weekly,

    /// <summary>What public registers say that concerns work one coordinates or leads.</summary>
    Registers,
}
