using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>Says whether a person wants mails on a topic.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Wanted">Whether the person wants mails on it.</param>
public sealed record SetReminderPreference(NodeId PersonId, ReminderTopic Topic, bool Wanted) : Command<ReminderPreferenceState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => PersonId;

    /// <summary>Everybody may say it for themselves.</summary>
    public override AccessLevel LeastAccess => AccessLevel.Reader;

    /// <inheritdoc/>
    public override string Requirement => "it takes being the person, or a coordinating or leading role for the person's organisation";

    /// <summary>The person, and whoever may change the person.</summary>
    public override bool MayBeGivenBy(Caller caller, ReminderPreferenceState state) => caller.PersonId == PersonId || base.MayBeGivenBy(caller, state);

    /// <inheritdoc/>
    public override Decision Decide(ReminderPreferenceState state, Occasion occasion)
    {
        var id = ReminderPreference.IdOf(PersonId, Topic);
        var before = state.Preferences.FirstOrDefault(preference => preference.Id == id);
        var after = before is not null && before.Wanted == Wanted ? before : new ReminderPreference
        {
            Id = id,
            AggregateId = state.Person.AggregateId,
            Version = before?.Version ?? 0,
            Source = Source.User,
            PersonId = PersonId,
            Topic = Topic,
            Wanted = Wanted,
            Since = occasion.Now,
        };
        return new Decision.Accepted(id)
        {
            Upserts = [after],
            Warnings = Topic == ReminderTopic.Changes && !Wanted ? ["Notices for events that the person staffs go on: whoever works at an event has to know that it was moved or cancelled."] : [],
        };
    }
}

/// <summary>A person and what the person said of topics.</summary>
public sealed record ReminderPreferenceState : AggregateState
{
    /// <summary>The person.</summary>
    public required Person Person { get; init; }

    /// <summary>What the person said.</summary>
    public required IReadOnlyList<ReminderPreference> Preferences { get; init; }

    /// <inheritdoc/>
    public override Document? Root => Person;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [Person, .. Preferences];
}
