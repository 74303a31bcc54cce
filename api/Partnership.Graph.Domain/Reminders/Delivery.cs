using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// One mail to one address, with every attempt to send it. It is written before the first attempt, so that whatever
/// happens between sending and recording, the next worker knows which mail may have gone. Root of an aggregate with its receipts.
/// </summary>
public sealed record Delivery : Document
{
    /// <summary>What the mail is.</summary>
    public required DeliveryKind Kind { get; init; }

    /// <summary>Who gets it; <c>null</c> where the address belongs to nobody in the graph.</summary>
    public NodeId? PersonId { get; init; }

    /// <summary>Where it goes; <c>null</c> only where the mail was given up before it was written down.</summary>
    public EmailAddress? Address { get; init; }

    /// <summary>The reminders it carries; empty for mails that are about no single event.</summary>
    public required IReadOnlyList<NodeId> ReminderIds { get; init; }

    /// <summary>Reminders it carried at first and that were not true any more, or of no use, at a later attempt.</summary>
    public IReadOnlyList<NodeId> DroppedIds { get; init; } = [];

    /// <summary>The notices of registers it tells of; empty for mails that are about events.</summary>
    public IReadOnlyList<NodeId> NoticeIds { get; init; } = [];

    /// <summary>The one event it is about; <c>null</c> for several or none.</summary>
    public NodeId? EventId { get; init; }

    /// <summary>What it is about where that is no reminder: the address that failed, the first day of the week, who cannot come.</summary>
    public string? Subject { get; init; }

    /// <summary>What is said about the subject, for example why the address failed, or what somebody who cannot come wrote.</summary>
    public string? About { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReminderState State { get; init; }

    /// <summary>Why, where it was skipped, superseded or given up.</summary>
    public ReminderReason? Reason { get; init; }

    /// <summary>More on the reason, in words.</summary>
    public string? Detail { get; init; }

    /// <summary>When it was first to be sent.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When the pipeline looks at it next: the next attempt, or the end of a lease; <c>null</c> when nothing is left to do.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Raised by one with each claim: whoever holds a lower one has lost the mail.</summary>
    public int Fence { get; init; }

    /// <summary>The worker that claimed it last.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>When somebody last had it tried again by hand; attempts are counted from there.</summary>
    public DateTimeOffset? RetriedAt { get; init; }

    /// <summary>Whether the provider reported that mail to the address fails for good, which nothing it reports later undoes.</summary>
    public bool BouncedForGood { get; init; }

    /// <summary>When the provider took it.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>What the provider calls it.</summary>
    public string? ProviderReference { get; init; }

    /// <summary>Every attempt, in order; an attempt without an outcome may have been sent.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>A new mail to one person that carries no reminders, waiting for its first attempt.</summary>
    /// <param name="id">Its id, named for what it is about, so that whoever writes it down writes the same one.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="personId">Who gets it.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="dueAt">When it is first to be sent.</param>
    public static Delivery ToOne(NodeId id, DeliveryKind kind, NodeId personId, EmailAddress address, DateTimeOffset dueAt) => new()
    {
        Id = id,
        AggregateId = id,
        Source = Source.User,
        Kind = kind,
        PersonId = personId,
        Address = address,
        ReminderIds = [],
        State = ReminderState.Planned,
        DueAt = dueAt,
        NextAt = dueAt,
    };
}

/// <summary>One attempt to send a mail.</summary>
public sealed record DeliveryAttempt
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The worker.</summary>
    public required string By { get; init; }

    /// <summary>How it ended; <c>null</c> while it runs, and for ever where its worker died.</summary>
    public AttemptOutcome? Outcome { get; init; }

    /// <summary>What the provider said.</summary>
    public string? Detail { get; init; }
}

/// <summary>How an attempt to send a mail ended.</summary>
public enum AttemptOutcome
{
    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>The provider could not take it now.</summary>
    Temporary,

    /// <summary>The provider will never take it.</summary>
    Permanent,

    /// <summary>There was no answer: it may have been taken.</summary>
    Unknown,

    /// <summary>It was never handed to the provider: it could not be written, or was no longer true.</summary>
    NotSent,
}

/// <summary>What a mail is.</summary>
public enum DeliveryKind
{
    /// <summary>One reminder.</summary>
    Reminder,

    /// <summary>Several reminders in one mail.</summary>
    Digest,

    /// <summary>An event was moved.</summary>
    Changed,

    /// <summary>An event was cancelled.</summary>
    Cancelled,

    /// <summary>What is coming and what needs the coordinator, once a week.</summary>
    Weekly,

    /// <summary>To the owner of an event: mail to somebody failed for good.</summary>
    AddressFailed,

    /// <summary>To the owner of an event: somebody cannot come.</summary>
    CannotCome,

    /// <summary>To whoever coordinates or leads work: a register says something new of organisations in it.</summary>
    RegisterChange,

    /// <summary>A reminder sent by hand to see what it looks like.</summary>
    Test,
}
