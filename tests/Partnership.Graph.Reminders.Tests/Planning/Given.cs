using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Tests.Planning;

/// <summary>Small facts for plans: a clinic on Thursday 12 March 2026 at 10:00 unless said otherwise.</summary>
internal static class Given
{
    internal static readonly NodeId School = NodeId.Of("School", "140196");
    internal static readonly NodeId Trust = NodeId.Of("NhsTrust", "RBK");
    internal static readonly NodeId Partnership = NodeId.Of("Partnership", "walsall-healthcare");
    internal static readonly NodeId Programme = NodeId.Of("Programme", "pop-up-clinics");

    /// <summary>England's bank holidays of 2026.</summary>
    internal static readonly WorkingCalendar Calendar = new(
        new HashSet<DateOnly> { new(2026, 1, 1), new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 4), new(2026, 5, 25), new(2026, 8, 31), new(2026, 12, 25), new(2026, 12, 28) },
        new DateOnly(2026, 12, 31));

    internal static Event Clinic(DateOnly? on = null, TimeOnly? at = null, EventStatus status = EventStatus.Confirmed, int moved = 0) => new()
    {
        Id = NodeId.Of("Event", "clinic"),
        AggregateId = NodeId.Of("Event", "clinic"),
        Source = Source.Illustrative,
        Name = "Flu clinic",
        PartnershipId = Partnership,
        ProgrammeId = Programme,
        HostId = School,
        Kind = EventKind.PopupClinic,
        Date = on ?? new DateOnly(2026, 3, 12),
        StartTime = at ?? new TimeOnly(10, 0),
        EndTime = (at ?? new TimeOnly(10, 0)).AddHours(2),
        TimeZone = IanaZone.London,
        Venue = "Main hall",
        Status = status,
        CancelledReason = status == EventStatus.Cancelled ? "No nurses" : null,
        ScheduleRevision = moved,
    };

    internal static PlanningFacts Facts(Event one, DateTimeOffset? knownAt = null, params IReadOnlyList<Reminder> existing) => new()
    {
        Event = one,
        Rules = [BuiltInRules.Default],
        Calendar = Calendar,
        Existing = existing,
        KnownAt = knownAt ?? LongBefore,
    };

    internal static DateTimeOffset LongBefore { get; } = Utc("2026-01-05 09:00");

    /// <summary>A time on the clock in London.</summary>
    internal static DateTimeOffset London(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", null);
        return LocalTimes.ToInstant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), IanaZone.London);
    }

    internal static DateTimeOffset Utc(string time) => new(DateTime.ParseExact(time, "yyyy-MM-dd HH:mm", null), TimeSpan.Zero);

    internal static IReadOnlyList<string> Lines(EventPlan plan) =>
        [.. plan.Decisions.Select(decision => Line(decision.After))];

    internal static string Line(Reminder reminder) =>
        $"{reminder.Slot}{(reminder.Side is { } side ? $"/{side}" : "")} {reminder.State}{(reminder.Reason is { } reason ? $"({reason})" : "")}"
        + (reminder.NextAt is { } next ? $" {TimeZoneInfo.ConvertTime(next, IanaZone.London.Rules):ddd d MMM HH:mm}" : "");

    internal static Person Person(string key, string? address = null, NodeId? organisation = null) => new()
    {
        Id = NodeId.Of("Person", key),
        AggregateId = NodeId.Of("Person", key),
        Source = Source.Illustrative,
        Name = key,
        WorkEmail = address == "" ? null : EmailAddress.Parse(address ?? $"{key}@example.org", null),
        OrganisationId = organisation,
        RoleAccount = true,
    };

    internal static RoleAssignment Role(string person, NodeId scope, Role role = Domain.People.Role.Coordinator, string? deputy = null, Absence? away = null) => new()
    {
        Id = NodeId.Of("RoleAssignment", $"{person}.{role}.{scope.Key}"),
        AggregateId = NodeId.Of("Person", person),
        Source = Source.Illustrative,
        PersonId = NodeId.Of("Person", person),
        Role = role,
        ScopeId = scope,
        DeputyId = deputy is null ? null : NodeId.Of("Person", deputy),
        Away = away is null ? [] : [away],
    };

    internal static RecipientFacts People(IReadOnlyList<Person> people, IReadOnlyList<RoleAssignment> roles, IReadOnlyList<ReminderPreference>? preferences = null, params EmailAddress[] suppressed)
    {
        var clinic = Clinic();
        EventParty[] parties = [EventParty.Of(clinic, School, EventPartyRole.Host), EventParty.Of(clinic, Trust, EventPartyRole.Provider)];
        return new RecipientFacts(roles, people.ToDictionary(person => person.Id))
        {
            Parties = parties.ToLookup(party => party.EventId),
            Members = Array.Empty<PartnershipMember>().ToLookup(member => member.PartnershipId),
            Suppressed = suppressed.ToHashSet(),
            Preferences = (preferences ?? []).ToLookup(preference => preference.PersonId),
        };
    }
}
