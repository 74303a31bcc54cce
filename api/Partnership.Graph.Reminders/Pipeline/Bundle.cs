using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What one mail is to carry: one reminder, or several routine ones for one address in one window.</summary>
/// <param name="DeliveryId">The mail: named for its reminder where it is alone, so that the reminder's key is the mail's at the provider.</param>
/// <param name="PersonId">Who gets it.</param>
/// <param name="Address">Where it goes.</param>
/// <param name="Reminders">The reminders, claimed.</param>
internal sealed record Bundle(NodeId DeliveryId, NodeId PersonId, EmailAddress Address, IReadOnlyList<Reminder> Reminders)
{
    internal DeliveryKind Kind => Reminders switch
    {
        [{ Purpose: ReminderPurpose.Changed }] => DeliveryKind.Changed,
        [{ Purpose: ReminderPurpose.Cancelled }] => DeliveryKind.Cancelled,
        [_] => DeliveryKind.Reminder,
        _ => DeliveryKind.Digest,
    };

    internal static NodeId AloneId(NodeId reminder) => NodeId.Of(nameof(Delivery), reminder.Key);

    internal static NodeId TogetherId(IEnumerable<NodeId> reminders, string worker, DateTimeOffset now) =>
        DerivedKey.Id(nameof(Delivery), [worker, now.UtcTicks.ToString(null as IFormatProvider), .. reminders.Order().Select(id => id.Value)]);
}
