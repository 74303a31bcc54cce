using System.Security.Claims;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>Reminder</c> in <c>reminders.graphql</c>.</summary>
public sealed class ReminderResolvers
{
    /// <summary>The event.</summary>
    public ValueTask<Event> GetEventAsync([Reads(nameof(Reminder.EventId))] Reminder reminder, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Event>(reminder.EventId, ct);

    /// <summary>Who gets it.</summary>
    public ValueTask<Person?> GetPersonAsync([Reads(nameof(Reminder.PersonId))] Reminder reminder, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(reminder.PersonId, ct);

    /// <summary>The person it would have gone to.</summary>
    public ValueTask<Person?> GetInsteadOfAsync([Reads(nameof(Reminder.InsteadOfId))] Reminder reminder, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(reminder.InsteadOfId, ct);

    /// <summary>The mail that carries it.</summary>
    public ValueTask<Delivery?> GetDeliveryAsync([Reads(nameof(Reminder.DeliveryId))] Reminder reminder, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Delivery>(reminder.DeliveryId, ct);

    /// <summary>More on the reason.</summary>
    public ValueTask<string?> GetDetailAsync([Reads(nameof(Reminder.Detail))] Reminder reminder, ClaimsPrincipal user, Callers callers, CancellationToken ct) =>
        callers.VisibleAsync(reminder.Detail, user, ct);
}
