using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Explaining;

/// <summary>
/// What planning says of some events, and who would be told if their reminders went as things stand. It asks the plan and the
/// search for recipients that the pipeline asks, and writes and sends nothing.
/// </summary>
public sealed class Foresight
{
    private readonly RecipientFacts _people;

    private Foresight(IReadOnlyList<ForeseenEvent> events, RecipientFacts people, DateTimeOffset now) => (Events, _people, Now) = (events, people, now);

    /// <summary>The events that are there, by id.</summary>
    public IReadOnlyList<ForeseenEvent> Events { get; }

    /// <summary>The time it was looked at.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Looks at some events.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="events">The events.</param>
    /// <param name="change">What is assumed of the rules; <c>null</c> for the rules as they are.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Foresight> ReadAsync(
        IStoreSession session, IReadOnlyCollection<NodeId> events, Func<IReadOnlyList<ReminderRule>, IReadOnlyList<ReminderRule>>? change, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(session, cancellationToken);
        var basis = new PlanBasis(change?.Invoke(rules) ?? rules, await CalendarAsync(session, cancellationToken));
        var facts = await PlanningReader.ReadAsync(session, events.ToDictionary(id => id, _ => now), basis, Ignore, cancellationToken);
        var people = await RecipientReader.ReadAsync(
            session, [.. facts.Select(one => one.Event)], facts.SelectMany(one => one.Existing).Select(reminder => reminder.PersonId).OfType<NodeId>(), Ignore, cancellationToken);
        return new Foresight([.. facts.Select(one => new ForeseenEvent(one.Event, ReminderPlan.Of(one, now), basis.RevisionOf))], people, now);

        // An event or a person that cannot be read has no answer; the pipeline is who reports it.
        static void Ignore(ReminderFailure failure)
        {
        }
    }

    /// <summary>Every rule, the built-in ones first.</summary>
    public static async Task<IReadOnlyList<ReminderRule>> RulesAsync(IStoreSession session, CancellationToken cancellationToken) =>
        BuiltInRules.With(await session.ToListAsync(session.Query<ReminderRule>().OrderBy(rule => rule.Id), cancellationToken));

    /// <summary>Who gets a reminder that has no person yet, as things stand, on the day it goes.</summary>
    public Recipients RecipientsOf(ForeseenEvent one, Reminder slot)
    {
        var goes = slot.SendAt > Now ? slot.SendAt : Now;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(goes, one.Event.TimeZone.Rules).DateTime);
        return one.RevisionOf(slot) is { } revision
            ? Recipients.Of(one.Event, revision.Recipients, slot.Side, Opening.TopicOf(slot.Purpose), _people, day).Without(person => one.Told.Same(slot, person) is not null)
            : new Recipients { Reached = [], PassedOver = [], Nobody = [] };
    }

    /// <summary>A person with a role for one of the events, or with a reminder of it.</summary>
    public Person? Find(NodeId person) => _people.People.GetValueOrDefault(person);

    private static async Task<WorkingCalendar> CalendarAsync(IStoreSession session, CancellationToken cancellationToken) =>
        await session.FindAsync<BankHolidayCalendar>(BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales), cancellationToken) is { } known
            ? new WorkingCalendar(known.Days.Select(day => day.On).ToHashSet(), known.Horizon ?? DateOnly.MinValue)
            : WorkingCalendar.Unknown;
}

/// <summary>An event and what planning says of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="RevisionOf">What the rule of a reminder says; <c>null</c> for notices.</param>
public sealed record ForeseenEvent(Event Event, EventPlan Plan, Func<Reminder, ReminderRuleRevision?> RevisionOf)
{
    /// <summary>What each person was told of it.</summary>
    internal ToldOfEvent Told { get; } = new(Plan.Decisions.Select(decision => decision.Before).OfType<Reminder>());
}
