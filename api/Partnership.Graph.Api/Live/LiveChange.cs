using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Live;

/// <summary>A change as clients see it.</summary>
/// <param name="Cursor">Its place among all changes, as clients get it.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The node it happened to.</param>
/// <param name="PartOf">The aggregate the node belongs to.</param>
/// <param name="Version">The node's version after it.</param>
/// <param name="At">When it happened.</param>
public abstract record LiveChange(string Cursor, ChangeKind Kind, NodeId Id, NodeId PartOf, int Version, DateTimeOffset At);

/// <summary>A change of any node.</summary>
/// <inheritdoc cref="LiveChange" path="/param"/>
public sealed record NodeChange(string Cursor, ChangeKind Kind, NodeId Id, NodeId PartOf, int Version, DateTimeOffset At)
    : LiveChange(Cursor, Kind, Id, PartOf, Version, At);

/// <summary>A change of an event or of what is part of it.</summary>
/// <inheritdoc cref="LiveChange" path="/param"/>
public sealed record EventChange(string Cursor, ChangeKind Kind, NodeId Id, NodeId PartOf, int Version, DateTimeOffset At)
    : LiveChange(Cursor, Kind, Id, PartOf, Version, At);

/// <summary>A change of a deliverable.</summary>
/// <inheritdoc cref="LiveChange" path="/param"/>
public sealed record DeliverableChange(string Cursor, ChangeKind Kind, NodeId Id, NodeId PartOf, int Version, DateTimeOffset At)
    : LiveChange(Cursor, Kind, Id, PartOf, Version, At);

/// <summary>A mail that failed.</summary>
/// <param name="Cursor">Its place among all changes, as clients get it.</param>
/// <param name="At">When it became known.</param>
/// <param name="Key">The key of the mail.</param>
/// <param name="PersonId">Whom it was for.</param>
/// <param name="EventId">What it was about.</param>
/// <param name="GivenUp">Whether it was given up before the provider took it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Why.</param>
public sealed record DeliveryFailure(string Cursor, DateTimeOffset At, string Key, NodeId? PersonId, NodeId? EventId, bool GivenUp, int Attempts, string? Reason)
{
    /// <summary>The failure of <paramref name="delivery"/>; <c>null</c> where it has not failed.</summary>
    internal static DeliveryFailure? Of(Delivery delivery, Change change, string cursor) =>
        delivery.State is not (ReminderState.Bounced or ReminderState.Dead) ? null : new(
            cursor, change.At, delivery.Id.Key, delivery.PersonId, delivery.EventId, delivery.State is ReminderState.Dead, delivery.Attempts.Count,
            delivery.Detail ?? delivery.Attempts.LastOrDefault(attempt => attempt.Detail is not null)?.Detail);
}

/// <summary>Some of the changes.</summary>
/// <param name="Changes">The changes of nodes among them, in order.</param>
/// <param name="EndCursor">Where to read on.</param>
/// <param name="HasMore">Whether there is more.</param>
/// <param name="LatestCursor">After the latest change of all.</param>
public sealed record ChangePage(IReadOnlyList<NodeChange> Changes, string EndCursor, bool HasMore, string LatestCursor);
