using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What <c>reminders.graphql</c> adds to <c>Person</c>.</summary>
[ExtendObjectType("Person")]
public sealed class ReminderPersonResolvers
{
    /// <summary>The person's reminders and notices.</summary>
    public ValueTask<Connection<Reminder>> GetRemindersAsync(
        [Reads(nameof(Person.Id))] Person person, ListArguments<ReminderFilterInput, ReminderSortInput> list, FieldSelection selection, RemindersOfPerson loader, CancellationToken ct) =>
        loader.PageAsync(new(person.Id, list.In(Orders.Reminders, selection)), ct);

    /// <summary>Whether the person wants mails, one for each topic.</summary>
    public async ValueTask<IReadOnlyList<ReminderPreference>> GetReminderPreferencesAsync([Reads(nameof(Person.Id))] Person person, PreferencesOfPerson loader, CancellationToken ct)
    {
        var said = await loader.LoadAsync(person.Id, ct);
        return [.. Enum.GetValues<ReminderTopic>().Select(topic => said.FirstOrDefault(preference => preference.Topic == topic) ?? Unsaid(person, topic))];
    }

    private static ReminderPreference Unsaid(Person person, ReminderTopic topic) => new()
    {
        Id = ReminderPreference.IdOf(person.Id, topic),
        AggregateId = person.Id,
        Source = Source.User,
        PersonId = person.Id,
        Topic = topic,
        Wanted = true,
        Since = default,
    };
}
