using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>Delivery</c> in <c>reminders.graphql</c>.</summary>
public sealed class DeliveryResolvers
{
    /// <summary>Who gets it.</summary>
    public ValueTask<Person?> GetPersonAsync([Reads(nameof(Delivery.PersonId))] Delivery delivery, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(delivery.PersonId, ct);

    /// <summary>The one event it is about.</summary>
    public ValueTask<Event?> GetEventAsync([Reads(nameof(Delivery.EventId))] Delivery delivery, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Event>(delivery.EventId, ct);

    /// <summary>The reminders it carries.</summary>
    public async ValueTask<IReadOnlyList<Reminder>> GetRemindersAsync([Reads(nameof(Delivery.ReminderIds))] Delivery delivery, NodeById nodes, CancellationToken ct) =>
        [.. (await nodes.LoadManyAsync(delivery.ReminderIds, ct)).OfType<Reminder>().OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Id)];

    /// <summary>The notices of registers it tells of, in the order of the mail's list.</summary>
    public async ValueTask<IReadOnlyList<RegisterNotice>> GetNoticesAsync([Reads(nameof(Delivery.NoticeIds))] Delivery delivery, NodeById nodes, CancellationToken ct) =>
        [.. (await nodes.LoadManyAsync(delivery.NoticeIds, ct)).OfType<RegisterNotice>()];

    /// <summary>What the provider reported.</summary>
    public ValueTask<IReadOnlyList<DeliveryReceipt>> GetReceiptsAsync([Reads(nameof(Delivery.Id))] Delivery delivery, ReceiptsOfDelivery loader, CancellationToken ct) =>
        loader.LoadAsync(delivery.Id, ct);
}
