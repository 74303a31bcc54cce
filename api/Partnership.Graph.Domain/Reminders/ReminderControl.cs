using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>The switch that stops every mail at once. Root of an aggregate of its own; there is one, and without it mails go.</summary>
public sealed record ReminderControl : Document
{
    /// <summary>The id of the only one.</summary>
    public static NodeId OnlyId() => NodeId.Of(nameof(ReminderControl), "all-mails");

    /// <summary>How it stands before anybody moves it: mails go.</summary>
    public static ReminderControl NeverMoved { get; } = new()
    {
        Id = OnlyId(),
        AggregateId = OnlyId(),
        Source = Source.User,
        Stopped = false,
        Since = DateTimeOffset.MinValue,
        By = "",
    };

    /// <summary>Whether every mail is held back. Planning goes on.</summary>
    public required bool Stopped { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Who moved the switch.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }
}
