using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What <c>reminders.graphql</c> adds to <c>Event</c>.</summary>
[ExtendObjectType("Event")]
public sealed class ReminderEventResolvers
{
    /// <summary>Its reminders and notices.</summary>
    public ValueTask<Connection<Reminder>> GetRemindersAsync(
        [Reads(nameof(Event.Id))] Event @event, ListArguments<ReminderFilterInput, ReminderSortInput> list, FieldSelection selection, RemindersOfEvent loader, CancellationToken ct) =>
        loader.PageAsync(new(@event.Id, list.In(Orders.Reminders, selection)), ct);
}
