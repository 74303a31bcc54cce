using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>The people and events of a year, as the store has them, and what happens to them.</summary>
internal sealed class YearCast(World world, IReadOnlyList<YearItem> items, YearRecord record)
{
    private static readonly NodeId Orphaned = NodeId.Of("Partnership", "orphaned");
    private readonly Dictionary<string, Person> _people = [];
    private readonly Dictionary<string, RoleAssignment> _roles = [];
    private readonly Dictionary<int, (PlannedEvent Planned, Event Event)> _events = [];
    private BankHolidayCalendar _calendar = CalendarOf(YearFacts.BankHolidays);
    private ReminderRule? _rule;

    internal async Task EnterAsync()
    {
        await world.CommitAsync(_calendar);
        await PersonAsync("lead", NodeId.Of("NhsTrust", "T0"), Given.Partnership, Role.Lead);
        foreach (var school in items.OfType<PlannedEvent>().SelectMany(planned => planned.Schools).Distinct().Order())
        {
            await PersonAsync($"s{school}", School(school), School(school), Role.Coordinator);
            await PersonAsync($"ds{school}", NodeId.Of("School", $"spare{school}"), NodeId.Of("School", $"spare{school}"), Role.Adviser);
        }

        foreach (var trust in items.OfType<PlannedEvent>().SelectMany(planned => new[] { planned.Trust, planned.Trust + 1 }).Distinct().Order())
            await PersonAsync($"t{trust}", Trust(trust), Trust(trust), Role.Coordinator);
        foreach (var extra in items.OfType<PlannedEvent>().Select(planned => planned.Extra).OfType<int>().Distinct().Order())
            await PersonAsync($"x{extra}", NodeId.Of("School", "elsewhere"), null, Role.Coordinator);
    }

    internal async Task ApplyAsync(YearItem item)
    {
        switch (item)
        {
            case PlannedEvent planned:
                await PlanAsync(planned);
                break;
            case EventChange change when _events.TryGetValue(change.Event, out var one) && one.Event.Status is EventStatus.Confirmed:
                await ChangeAsync(change, one.Planned, one.Event);
                break;
            case PersonAway away:
                // Somebody is away from all that they do.
                foreach (var role in _roles.Values.Where(role => role.PersonId.Key == away.Person).ToList())
                    await world.CommitAsync(_roles[role.Id.Key] = role with { Away = [.. role.Away, new Absence { From = away.From, Until = away.Until }] });
                break;
            case PersonWants wants when _people.TryGetValue(wants.Person, out var person):
                await world.CommitAsync(new ReminderPreference
                {
                    Id = ReminderPreference.IdOf(person.Id, wants.Topic),
                    AggregateId = person.Id,
                    Source = Source.User,
                    PersonId = person.Id,
                    Topic = wants.Topic,
                    Wanted = wants.Wanted,
                    Since = wants.At,
                });
                break;
            case AddressLost lost when _people.TryGetValue(lost.Person, out var person):
                await world.CommitAsync(_people[lost.Person] = person with { WorkEmail = null });
                break;
            case Successor successor when _roles.Values.FirstOrDefault(role => role.PersonId.Key == $"s{successor.School}") is { } role:
                await world.CommitAsync(_roles[role.Id.Key] = role with { Until = successor.From.AddDays(-1) });
                await PersonAsync($"n{successor.School}", School(successor.School), School(successor.School), Role.Coordinator, successor.From);
                break;
            case HolidaysKnown known:
                await world.CommitAsync(new SchoolHolidays { Id = SchoolHolidays.IdOf(School(known.School)), AggregateId = SchoolHolidays.IdOf(School(known.School)), Source = Source.User, OrganisationId = School(known.School), Closed = known.Closed });
                break;
            case BankHolidayProclaimed proclaimed:
                await world.CommitAsync(_calendar = CalendarOf(_calendar.Days.Select(day => day.On).Append(proclaimed.Day)));
                break;
            case RuleMade made:
                await world.CommitAsync(_rule = Rule(made));
                break;
            case RuleApproved approved when _rule is not null:
                await world.CommitAsync(_rule = _rule with { Revisions = [.. _rule.Revisions.Select(revision => revision.Number == approved.Number ? revision with { ApprovedAt = approved.At, ApprovedBy = "Person:other" } : revision)] });
                break;
            case NoticesDecided decided:
                foreach (var approval in (await world.AllAsync<BlastApproval>()).Where(approval => approval.SubjectId.Key == $"e{decided.Event}" && approval.Approved is null))
                    await world.CommitAsync(approval with { Approved = decided.Approved, DecidedAt = decided.At, DecidedBy = "Person:other" });
                break;
            case MailsStopped or MailsResumed:
                await world.CommitAsync(ReminderControl.NeverMoved with { Stopped = item is MailsStopped, Since = item.At, By = "Person:other" });
                break;
            case AddressReleased released when (await world.AllAsync<Suppression>()).FirstOrDefault(one => one.IsInForce && one.Address.Value == YearFacts.AddressOf(released.Person)) is { } suppression:
                await world.CommitAsync(suppression with { ReleasedAt = released.At, ReleasedBy = "Person:other" });
                break;
            case AddressBounces bounces when world.Post.Taken.FindLast(mail => mail.Letter.To.Address.Value == YearFacts.AddressOf(bounces.Person)) is { } mail:
                record.Bounced.TryAdd(mail.Reference, bounces.At);
                record.Failed.Add((bounces.At, mail.Letter.To.Address.Value));
                await new MailReceipts(world.Ports()).RecordAsync(mail.Reference, ReceiptStatus.PermanentFailure, bounces.At, "No such user", CancellationToken.None);
                break;
            default:
                break;
        }
    }

    /// <summary>Asks why, for one event and the people who may have to do with it.</summary>
    internal async Task<IReadOnlyList<PersonExplanation>> AskAsync(Random dice, Defect defect)
    {
        var soon = _events.Values.Where(one => one.Event.Status == EventStatus.Confirmed && one.Event.StartsAt > world.Clock.Now).ToList();
        return soon.Count == 0 ? [] : await AskAsync([soon[dice.Next(soon.Count)]], defect);
    }

    /// <summary>Asks why, for every event and everybody who may have to do with it.</summary>
    internal async Task<IReadOnlyList<PersonExplanation>> AskAboutAllAsync(Defect defect)
    {
        var all = new List<PersonExplanation>();
        foreach (var some in _events.Values.Chunk(500))
            all.AddRange(await AskAsync(some, defect));
        return all;
    }

    private async Task<IReadOnlyList<PersonExplanation>> AskAsync(IReadOnlyList<(PlannedEvent Planned, Event Event)> events, Defect defect)
    {
        await using var session = new DefectiveSession(world.Store.OpenSession(), defect);
        var foresight = await Foresight.ReadAsync(session, [.. events.Select(one => one.Event.Id)], change: null, world.Clock.Now, CancellationToken.None);
        var planned = events.ToDictionary(one => one.Event.Id, one => one.Planned);
        return [.. foresight.Events.SelectMany(one => Concerned(planned[one.Event.Id]).Select(person => defect.Explain(PersonExplanation.Of(foresight, one, person))))];
    }

    private IEnumerable<Person> Concerned(PlannedEvent planned) =>
        planned.Schools.SelectMany(school => new[] { $"s{school}", $"ds{school}", $"n{school}" }).Concat([$"t{planned.Trust}", $"t{planned.Trust + 1}", $"x{planned.Extra}", "lead"])
            .Select(name => _people.GetValueOrDefault(name)).OfType<Person>();

    private async Task PlanAsync(PlannedEvent planned)
    {
        var id = NodeId.Of("Event", $"e{planned.Number}");
        var one = Given.Clinic(planned.Date, planned.Start) with
        {
            Id = id,
            AggregateId = id,
            Name = $"e{planned.Number}",
            HostId = School(planned.Schools[0]),
            TimeZone = IanaZone.Parse(planned.Zone, null),
            Kind = planned.IsFair ? EventKind.HealthFair : EventKind.PopupClinic,
            PartnershipId = planned.IsOrphan ? Orphaned : Given.Partnership,
        };
        _events[planned.Number] = (planned, one);
        await world.CommitAsync([one, .. Parties(planned, one)]);
        if (planned.Extra is { } extra)
            await world.CommitAsync(Given.Role($"x{extra}", id));
    }

    private async Task ChangeAsync(EventChange change, PlannedEvent planned, Event before)
    {
        var after = change switch
        {
            EventMoved moved when LocalTimes.ToInstant(moved.Date, moved.Start, before.TimeZone) > moved.At =>
                before with { Date = moved.Date, StartTime = moved.Start, EndTime = moved.Start.AddHours(2), Venue = $"Hall {before.ScheduleRevision + 2}", ScheduleRevision = before.ScheduleRevision + 1 },
            EventCancelled => before with { Status = EventStatus.Cancelled, CancelledReason = "No nurses" },
            EventCompleted when before.StartsAt <= change.At => before with { Status = EventStatus.Completed },
            _ => before,
        };
        if (after == before)
            return;
        _events[planned.Number] = (planned, after);
        await world.CommitAsync([after, .. Parties(planned, after)]);
    }

    private static IEnumerable<EventParty> Parties(PlannedEvent planned, Event one) =>
    [
        .. planned.Schools.Select((school, index) => EventParty.Of(one, School(school), index == 0 ? EventPartyRole.Host : EventPartyRole.Invited)),
        EventParty.Of(one, Trust(planned.Trust), EventPartyRole.Provider),
    ];

    private async Task PersonAsync(string name, NodeId organisation, NodeId? scope, Role role, DateOnly? from = null)
    {
        await world.CommitAsync(_people[name] = Given.Person(name, YearFacts.AddressOf(name), organisation));
        if (scope is { } known)
        {
            var assigned = Given.Role(name, known, role, YearFacts.DeputyOf(name)) with { From = from };
            await world.CommitAsync(_roles[assigned.Id.Key] = assigned);
        }
    }

    private ReminderRule Rule(RuleMade made)
    {
        var revision = new ReminderRuleRevision
        {
            Number = made.Number,
            EffectiveFrom = made.From,
            Leads = made.Leads,
            Recipients = [new ReminderRecipients { Role = Role.Coordinator }],
            Withdrawn = made.IsWithdrawn,
            PreviewedAt = made.At,
            NeedsApproval = made.NeedsApproval,
        };
        var id = NodeId.Of(nameof(ReminderRule), "fairs");
        return _rule is null
            ? new ReminderRule { Id = id, AggregateId = id, Source = Source.User, Name = "Fairs", EventKind = EventKind.HealthFair, Revisions = [revision] }
            : _rule with { Revisions = [.. _rule.Revisions, revision] };
    }

    private static BankHolidayCalendar CalendarOf(IEnumerable<DateOnly> days) => new()
    {
        Id = BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales),
        AggregateId = BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales),
        Source = Source.User,
        Division = BankHolidayDivision.EnglandAndWales,
        Days = [.. days.Order().Select(day => new BankHoliday(day, "Bank holiday", null))],
    };

    private static NodeId School(int number) => NodeId.Of("School", $"{number}");

    private static NodeId Trust(int number) => NodeId.Of("NhsTrust", $"T{number}");
}
