using Partnership.Graph.Api.Authority;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads rules, mails, addresses and switches of reminders for commands about them.</summary>
public static class RemindingStates
{
    private static readonly HashSet<NodeId> AdministratorsOnly = [];

    /// <summary>The switch that stops every mail, for administrators.</summary>
    public static async ValueTask<ReminderControlState?> ControlAsync(StateRequest request, CancellationToken ct) =>
        new ReminderControlState { Control = await request.TargetAsync<ReminderControl>(ct), Scopes = AdministratorsOnly };

    /// <summary>A suppressed address, for whoever may change a person with the address.</summary>
    public static async ValueTask<SuppressionState?> SuppressionAsync(StateRequest request, CancellationToken ct)
    {
        if (await request.TargetAsync<Suppression>(ct) is not { } suppression)
            return null;
        var address = suppression.Address;
        var people = await request.Session.ToListAsync(request.Session.Query<Person>().Where(x => x.WorkEmail == address).OrderBy(x => x.Id).Take(10), ct);
        var scopes = new HashSet<NodeId>();
        foreach (var person in people)
            scopes.UnionWith(await ScopesOf.PersonAsync(request.Session, person.OrganisationId, request.Occasion.Today, ct));
        return new SuppressionState { Suppression = suppression, Scopes = scopes };
    }

    /// <summary>A person and what the person said, for the person and whoever may change the person.</summary>
    public static async ValueTask<ReminderPreferenceState?> PreferenceAsync(StateRequest request, CancellationToken ct)
    {
        if (await request.TargetAsync<Person>(ct) is not { } person)
            return null;
        var id = person.Id;
        return new ReminderPreferenceState
        {
            Person = person,
            Preferences = await request.Session.ToListAsync(request.Session.Query<ReminderPreference>().Where(x => x.PersonId == id).OrderBy(x => x.Id), ct),
            Scopes = await ScopesOf.PersonAsync(request.Session, person.OrganisationId, request.Occasion.Today, ct),
        };
    }

    /// <summary>A mail, or a reminder that nobody was found for, for whoever may change one of the events it is about.</summary>
    public static async ValueTask<DeliveryState?> DeliveryAsync(StateRequest request, CancellationToken ct)
    {
        var session = request.Session;
        if (await request.TargetAsync<Reminder>(ct) is { } reminder)
            return await ForNobodyAsync(reminder, request, ct);
        if (await request.TargetAsync<Delivery>(ct) is not { } mail)
            return null;
        var reminders = await session.FindManyAsync<Reminder>([.. mail.ReminderIds], ct);
        var events = await session.FindManyAsync<Event>([.. reminders.Values.Select(reminder => reminder.EventId).Distinct()], ct);
        var scopes = new HashSet<NodeId>();
        foreach (var one in events.Values)
            scopes.UnionWith(await ScopesOf.RoleScopeAsync(session, one, request.Occasion.Today, ct));
        return new DeliveryState
        {
            Delivery = mail,
            Carried = [.. reminders.Values.Where(reminder => events.ContainsKey(reminder.EventId)).Select(reminder => (reminder, events[reminder.EventId]))],
            Suppressed = mail.Address is { } address && await session.FindAsync<Suppression>(Suppression.IdOf(address), ct) is { IsInForce: true },
            Scopes = scopes,
        };
    }

    /// <summary>Who asks for a test mail of an event, for whoever may change the event.</summary>
    public static async ValueTask<TestReminderState?> TestAsync(StateRequest request, CancellationToken ct)
    {
        var (session, now) = (request.Session, request.Occasion.Now);
        if (await request.TargetAsync<Event>(ct) is not { } one)
            return null;
        var person = request.Occasion.Caller.PersonId is { } id ? await session.FindAsync<Person>(id, ct) : null;
        var sent = person is null ? 0 : (await session.FindManyAsync<Delivery>([.. Enumerable.Range(0, SendTestReminder.MostInAnHour).Select(number => SendTestReminder.IdOf(person.Id, now, number))], ct)).Count;
        return new TestReminderState
        {
            Event = one,
            Person = person,
            Suppressed = person?.WorkEmail is { } address && await session.FindAsync<Suppression>(Suppression.IdOf(address), ct) is { IsInForce: true },
            SentThisHour = sent,
            Stopped = await session.FindAsync<ReminderControl>(ReminderControl.OnlyId(), ct) is { Stopped: true },
            Scopes = await ScopesOf.RoleScopeAsync(session, one, request.Occasion.Today, ct),
        };
    }

    private static async ValueTask<DeliveryState?> ForNobodyAsync(Reminder reminder, StateRequest request, CancellationToken ct) =>
        await request.Session.FindAsync<Event>(reminder.EventId, ct) is not { } one ? null : new DeliveryState
        {
            ForNobody = reminder,
            Event = one,
            Carried = [],
            Suppressed = false,
            Scopes = await ScopesOf.RoleScopeAsync(request.Session, one, request.Occasion.Today, ct),
        };

    /// <summary>What waits for approval, for whoever may change the event or what the rule is for.</summary>
    public static async ValueTask<ReminderApprovalState?> ApprovalAsync(StateRequest request, CancellationToken ct)
    {
        var (session, today) = (request.Session, request.Occasion.Today);
        if (await request.TargetAsync<BlastApproval>(ct) is { } approval)
        {
            var subject = approval.SubjectId;
            var latest = await session.FirstOrDefaultAsync(
                session.Query<AuditEntry>().Where(x => x.SubjectId == subject && (x.Action == "rescheduleEvent" || x.Action == "cancelEvent")).OrderByDescending(x => x.Number), ct);
            return new ReminderApprovalState
            {
                Approval = approval,
                MadeBy = latest?.Actor,
                Scopes = await ScopesOf.RoleScopeAsync(session, await session.FindAsync<Event>(subject, ct), today, ct),
            };
        }

        return await request.TargetAsync<ReminderRule>(ct) is not { } rule ? null : new ReminderApprovalState
        {
            Rule = rule,
            MadeBy = rule.Revisions[^1].MadeBy,
            Scopes = await ScopesOfRuleAsync(session, rule.ProgrammeId, rule.PartnershipId, today, ct),
        };
    }

    /// <summary>A rule and what a draft of it would send, for administrators, and for whoever may change the programme or partnership it is for.</summary>
    public static async ValueTask<ReminderRuleState?> RuleAsync(StateRequest request, CancellationToken ct)
    {
        var (session, draft) = (request.Session, ((SetReminderRule)request.Command).Rule);
        var rule = draft.Id is { } id ? (await Foresight.RulesAsync(session, ct)).FirstOrDefault(known => known.Id == id) : null;
        if (draft.Id is not null && rule is null)
            return null;
        var checks = new Checks();
        draft.Check(checks, rule, request.Occasion.Today);
        var preview = checks.AllHold ? await ReminderPreview.OfDraftAsync(session, draft, rule, request.Occasion.Now, ct) : null;
        return new ReminderRuleState
        {
            Stored = rule is { Version: > 0 } ? rule : null,
            Rule = rule,
            Preview = preview is null ? null : new RulePreviewResult(preview.PreviewToken!, preview.TotalMails, preview.NeedsApproval),
            Named = await request.NamedAsync(ct),
            Scopes = await ScopesOfRuleAsync(session, draft.ProgrammeId, draft.PartnershipId, request.Occasion.Today, ct),
        };
    }

    private static async ValueTask<IReadOnlySet<NodeId>> ScopesOfRuleAsync(IStoreSession session, NodeId? programme, NodeId? partnership, DateOnly today, CancellationToken ct) =>
        (programme ?? partnership) is { } scope ? await ScopesOf.RoleScopeAsync(session, await session.FindAsync<Document>(scope, ct), today, ct) : AdministratorsOnly;
}
