using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Tests.Model;

/// <summary>What holds of every graph that only commands have changed. Each is a sentence; what it gives is where it does not hold.</summary>
internal static class Invariants
{
    /// <summary>The invariants, by what they say.</summary>
    public static IReadOnlyList<(string Sentence, Func<GraphSnapshot, IEnumerable<string>> Broken)> All { get; } =
    [
        ("An event has a reason for its cancellation exactly when it is cancelled.",
            graph => from happening in graph.Of<Event>() where happening.Status == EventStatus.Cancelled != happening.CancelledReason is not null select happening.Id.Value),
        ("An event ends after it begins, at times that clocks show on its day.",
            graph => from happening in graph.Of<Event>()
                     where happening.EndTime <= happening.StartTime || !Exists(happening, happening.StartTime) || !Exists(happening, happening.EndTime)
                     select happening.Id.Value),
        ("An event has one host among its parties, its own, and an organisation has one part in it.",
            graph => from happening in graph.Of<Event>()
                     join party in graph.Of<EventParty>() on happening.Id equals party.EventId into parties
                     where parties.Count(party => party.Role == EventPartyRole.Host) != 1
                         || parties.Single(party => party.Role == EventPartyRole.Host).OrganisationId != happening.HostId
                         || parties.DistinctBy(party => party.OrganisationId).Count() != parties.Count()
                     select happening.Id.Value),
        ("Parties carry the start and the status of their event.",
            graph => from party in graph.Of<EventParty>()
                     join happening in graph.Of<Event>() on party.EventId equals happening.Id
                     where party.StartsAt != happening.StartsAt || party.Status != happening.Status
                     select party.Id.Value),
        ("Head-counts carry the day, the kind and the programme of their event, are no less than nobody, and count who came only once it was held.",
            graph => from count in graph.Of<Attendance>()
                     join happening in graph.Of<Event>() on count.EventId equals happening.Id
                     where (count.Date, count.EventKind, count.ProgrammeId) != (happening.Date, happening.Kind, happening.ProgrammeId)
                         || count.Planned < 0 || count.Actual < 0 || (count.Actual is not null && happening.Status != EventStatus.Completed)
                     select count.Id.Value),
        ("An event counts an audience of a year group and a school once.",
            graph => from count in graph.Of<Attendance>()
                     group count by (count.EventId, count.Audience, count.YearGroup, count.SchoolId) into same
                     where same.Skip(1).Any()
                     select same.Key.ToString()),
        ("A clinic offers something, and nothing else does.",
            graph => from happening in graph.Of<Event>()
                     join service in graph.Of<ClinicService>() on happening.Id equals service.EventId into services
                     where happening.Kind == EventKind.PopupClinic != services.Any()
                     select happening.Id.Value),
        ("No two people have one work e-mail address.",
            graph => from person in graph.Of<Person>() where person.WorkEmail is not null group person by person.WorkEmail into same where same.Skip(1).Any() select same.Key.ToString()!),
        ("A role is for what it can be for, and nobody is their own deputy.",
            graph => from role in graph.Of<RoleAssignment>()
                     where !graph.Documents.TryGetValue(role.ScopeId, out var scope) || !RoleScopes.Allow(role.Role, scope) || role.DeputyId == role.PersonId
                     select role.Id.Value),
        ("Nobody holds one role for one thing twice on a day.",
            graph => from role in graph.Of<RoleAssignment>()
                     from other in graph.Of<RoleAssignment>()
                     where string.CompareOrdinal(role.Id.Value, other.Id.Value) < 0
                     where (role.PersonId, role.Role, role.ScopeId) == (other.PersonId, other.Role, other.ScopeId)
                     where !(role.Until < other.From) && !(other.Until < role.From)
                     select $"{role.Id} {other.Id}"),
        ("Absences stand in order and share no day.",
            graph => from role in graph.Of<RoleAssignment>()
                     where role.Away.Zip(role.Away.Skip(1)).Any(pair => pair.First.Until >= pair.Second.From) || role.Away.Any(away => away.Until < away.From)
                     select role.Id.Value),
        ("A partnership has a last day exactly when it has ended.",
            graph => from partnership in graph.Of<Partnership>() where partnership.Status == PartnershipStatus.Ended != partnership.EndedOn is not null select partnership.Id.Value),
        ("A partnership that users made active works in an area.",
            graph => from partnership in graph.Of<Partnership>() where partnership is { Source: Source.User, Status: PartnershipStatus.Active, Areas.Count: 0 } select partnership.Id.Value),
        ("A deliverable that was begun, delivered or shown was agreed by both sides.",
            graph => from deliverable in graph.Of<Deliverable>()
                     where deliverable is { Source: Source.User, Status: DeliverableStatus.Agreed or DeliverableStatus.InProgress or DeliverableStatus.Delivered or DeliverableStatus.Evidenced }
                     where deliverable.AgreedByEducationOn is null || deliverable.AgreedByHealthOn is null
                     select deliverable.Id.Value),
        ("A programme keeps a reason and what was learned exactly when it was stopped.",
            graph => from programme in graph.Of<Programme>()
                     where programme.Stage == ProgrammeStage.Stopped != programme.Stopped is { Reason.Length: > 0, Learning.Length: > 0 }
                     select programme.Id.Value),
        ("A school's time in a programme that was stopped ends with it.",
            graph => from programme in graph.Of<Programme>()
                     where programme is { Source: Source.User, Stopped: not null }
                     join participation in graph.Of<Participation>() on programme.Id equals participation.ProgrammeId
                     where !(participation.Until <= programme.Stopped!.On)
                     select participation.Id.Value),
        ("A school takes part in a programme once at a time.",
            graph => from one in graph.Of<Participation>()
                     from other in graph.Of<Participation>()
                     where string.CompareOrdinal(one.Id.Value, other.Id.Value) < 0 && (one.ProgrammeId, one.SchoolId) == (other.ProgrammeId, other.SchoolId)
                     where !(one.Until < other.From) && !(other.Until < one.From)
                     select $"{one.Id} {other.Id}"),
        ("A partnership runs more programmes than it agreed to only where somebody said why, or the limit was lowered.",
            graph => from partnership in graph.Of<Partnership>()
                     where graph.Of<Programme>().Count(programme => programme.PartnershipId == partnership.Id && ProgrammeState.IsRunning(programme.Stage)) > partnership.FocusLimit
                     where !graph.Of<AuditEntry>().Any(entry => entry is { Action: "createProgramme" or "advanceProgramme", Reason: not null }
                         || (entry.SubjectId == partnership.Id && entry.Fields.Any(field => field.Name == "focusLimit")))
                     select partnership.Id.Value),
        ("Events move by legal steps only.",
            graph => Steps(graph, "Event", "status").Where(step => !Enum.GetValues<EventStatus>().Any(from => Enum.GetValues<EventStatus>().Any(to =>
                EventLifeCycle.Allows(from, to) && (ConstantCase.Of(from), ConstantCase.Of(to)) == (step.From, step.To)))).Select(step => step.ToString())),
        ("Partnerships move by legal steps only.",
            graph => Steps(graph, "Partnership", "status").Where(step => !Enum.GetValues<PartnershipStatus>().Any(from => Enum.GetValues<PartnershipStatus>().Any(to =>
                PartnershipLifeCycle.Allows(from, to) && (ConstantCase.Of(from), ConstantCase.Of(to)) == (step.From, step.To)))).Select(step => step.ToString())),
        ("A schedule revision counts the moves that were made, one by one.",
            graph => Steps(graph, "Event", "scheduleRevision").Where(step => int.Parse(step.To, null) != int.Parse(step.From, null) + 1).Select(step => step.ToString())),
        ("What is completed or cancelled is not changed any more.",
            graph => from entry in graph.Of<AuditEntry>()
                     from later in graph.Of<AuditEntry>()
                     where entry.SubjectId.TypeName == "Event" && later.SubjectId == entry.SubjectId && later.Number > entry.Number
                     where entry.Fields.Any(field => field is { Name: "status", After: "\"COMPLETED\"" or "\"CANCELLED\"" })
                     select $"{later.SubjectId} {later.Action}"),
        ("Every reference of an event, a role and a party leads somewhere.",
            graph =>
            [
                .. from happening in graph.Of<Event>() where !graph.Documents.ContainsKey(happening.PartnershipId) || !graph.Documents.ContainsKey(happening.HostId) select happening.Id.Value,
                .. from role in graph.Of<RoleAssignment>() where !graph.Documents.ContainsKey(role.PersonId) || (role.DeputyId is { } deputy && !graph.Documents.ContainsKey(deputy)) select role.Id.Value,
                .. from party in graph.Of<EventParty>() where !graph.Documents.ContainsKey(party.OrganisationId) || !graph.Documents.ContainsKey(party.EventId) select party.Id.Value,
            ]),
    ];

    private static bool Exists(Event happening, TimeOnly time) => !happening.TimeZone.Rules.IsInvalidTime(happening.Date.ToDateTime(time));

    // What the audit says a field of documents of a type went from and to.
    private static IEnumerable<(string Subject, string From, string To)> Steps(GraphSnapshot graph, string type, string name) =>
        from entry in graph.Of<AuditEntry>()
        where entry.SubjectId.TypeName == type
        from field in entry.Fields
        where field.Name == name && field is { Before: not null, After: not null }
        select (entry.SubjectId.Value, field.Before!.Trim('"'), field.After!.Trim('"'));
}
