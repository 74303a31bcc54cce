using System.Text.Json;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Explaining;

/// <summary>
/// What would be sent for an event, or under a draft of a rule: to whom, when and what, as things stand. Nothing is written or sent.
/// </summary>
public sealed record ReminderPreview
{
    /// <summary>More mails than that from one change wait for a second pair of eyes.</summary>
    public const int MostWithoutApproval = 50;

    /// <summary>So many times the usual mails wait for a second pair of eyes too, from <see cref="TooFewToMatter"/> mails on.</summary>
    public const int TimesTheUsual = 3;

    /// <summary>Below that three times the usual is chance.</summary>
    public const int TooFewToMatter = 10;

    /// <summary>The most events that are looked at; under a draft for more of them, whatever it sends waits for approval.</summary>
    public const int MostEvents = 2_000;

    /// <summary>The most mails that are listed; all are counted.</summary>
    public const int MostListed = 500;

    private const int EventsAtOnce = 500;

    /// <summary>The time it was looked at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>How many events were looked at.</summary>
    public required int Events { get; init; }

    /// <summary>Whether those are all.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>What is sent, and what is not and why, by when it goes; at most <see cref="MostListed"/>.</summary>
    public required IReadOnlyList<PreviewedMail> Mails { get; init; }

    /// <summary>How many mails there are; several of one person in one window may become one.</summary>
    public required int TotalMails { get; init; }

    /// <summary>How many mails the same events make under the rules as they are; <c>null</c> without a draft.</summary>
    public int? UsualMails { get; init; }

    /// <summary>Whether they are so many that the draft waits for approval.</summary>
    public bool NeedsApproval => UsualMails is { } usual && (!IsComplete || TotalMails > MostWithoutApproval || (TotalMails >= TooFewToMatter && TotalMails > TimesTheUsual * usual));

    /// <summary>Names the draft and what it would send; <c>null</c> without a draft.</summary>
    public string? PreviewToken { get; init; }

    /// <summary>Looks at one event; <c>null</c> where there is none.</summary>
    public static async Task<ReminderPreview?> OfEventAsync(IStoreSession session, NodeId eventId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var foresight = await Foresight.ReadAsync(session, [eventId], change: null, now, cancellationToken);
        return foresight.Events.Count == 0 ? null : Of([.. foresight.Events.SelectMany(one => MailsOf(foresight, one))], now, events: 1, isComplete: true);
    }

    /// <summary>Looks at the events to come that a draft would decide for.</summary>
    /// <param name="session">Where to read.</param>
    /// <param name="draft">The draft, in which nothing is wrong.</param>
    /// <param name="before">The rule it revises; <c>null</c> for a new one.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ReminderPreview> OfDraftAsync(IStoreSession session, ReminderRuleDraft draft, ReminderRule? before, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rule = draft.After(before, NodeId.Of(nameof(ReminderRule), ReminderRuleDraft.NewKey), revision => revision with { PreviewedAt = now });
        var found = await EventsAsync(session, draft, now, cancellationToken);
        var mails = new List<PreviewedMail>();
        var usual = 0;
        foreach (var some in found.Take(MostEvents).Chunk(EventsAtOnce))
        {
            var drafted = await Foresight.ReadAsync(session, some, rules => [.. rules.Where(other => other.Id != rule.Id), rule], now, cancellationToken);
            var decided = drafted.Events.Where(one => one.Plan.Rule.Rule?.Id == rule.Id && one.Plan.Rule.Revision?.Number == rule.Revisions[^1].Number).ToList();
            mails.AddRange(decided.SelectMany(one => MailsOf(drafted, one).Where(mail => mail.Reminder.RuleKey == rule.Id.Key)));
            var asItIs = await Foresight.ReadAsync(session, some, change: null, now, cancellationToken);
            usual += asItIs.Events.Sum(one => MailsOf(asItIs, one).Count(mail => mail.Goes));
        }

        var preview = Of(mails, now, Math.Min(found.Count, MostEvents), found.Count <= MostEvents) with { UsualMails = usual };
        string[] seen =
        [
            JsonSerializer.Serialize(draft, ContractJson.Options),
            .. mails.Where(mail => mail.Goes).Select(mail => $"{mail.Event.Id} {mail.Event.ScheduleRevision} {mail.Reminder.Slot} {mail.Person?.Id}").Order(StringComparer.Ordinal),
        ];
        return preview with { PreviewToken = DerivedKey.Id("Preview", seen).Key };
    }

    private static async Task<IReadOnlyList<NodeId>> EventsAsync(IStoreSession session, ReminderRuleDraft draft, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = draft.EffectiveFrom;
        var events = session.Query<Event>().Where(one => one.StartsAt > now && one.Date >= from && (one.Status == EventStatus.Tentative || one.Status == EventStatus.Confirmed));
        if (draft.EventKind is { } kind)
            events = events.Where(one => one.Kind == kind);
        if (draft.ProgrammeId is { } programme)
            events = events.Where(one => one.ProgrammeId == programme);
        if (draft.PartnershipId is { } partnership)
            events = events.Where(one => one.PartnershipId == partnership);
        return await session.ToListAsync(events.OrderBy(one => one.StartsAt).ThenBy(one => one.Id).Select(one => one.Id).Take(MostEvents + 1), cancellationToken);
    }

    private static ReminderPreview Of(List<PreviewedMail> mails, DateTimeOffset now, int events, bool isComplete) => new()
    {
        AsOf = now,
        Events = events,
        IsComplete = isComplete,
        Mails = [.. mails.OrderBy(mail => mail.Reminder.SendAt).ThenBy(mail => mail.Event.Id).ThenBy(mail => mail.Person?.Id.Value, StringComparer.Ordinal).Take(MostListed)],
        TotalMails = mails.Count(mail => mail.Goes),
    };

    private static IEnumerable<PreviewedMail> MailsOf(Foresight foresight, ForeseenEvent one)
    {
        foreach (var (_, after, because) in one.Plan.Decisions)
        {
            if (after is { PersonId: { } known, State: ReminderState.Planned })
                yield return new PreviewedMail(one.Event, after, foresight.Find(known), Goes: true, Reason: null, because);
            if (after.PersonId is not null)
                continue;
            if (after.State != ReminderState.Planned)
            {
                if (after.ScheduleRevision == one.Event.ScheduleRevision && after.State != ReminderState.Superseded)
                    yield return new PreviewedMail(one.Event, after, Person: null, Goes: false, after.Reason, because);
                continue;
            }

            var recipients = foresight.RecipientsOf(one, after);
            foreach (var to in recipients.Reached)
                yield return new PreviewedMail(one.Event, after with { InsteadOfId = to.InsteadOf, Escalated = to.Escalated }, to.Person, Goes: true, Reason: null, [.. because, to.Because]);
            foreach (var passed in recipients.PassedOver)
                yield return new PreviewedMail(one.Event, after, foresight.Find(passed.PersonId), Goes: false, passed.Reason, [.. because, passed.Because]);
            foreach (var side in recipients.Nobody)
                yield return new PreviewedMail(one.Event, after, Person: null, Goes: false, ReminderReason.Nobody, [.. because, $"Nobody can be found on the {side} side, and nobody leads the event, its programme or its partnership: assign somebody."]);
        }
    }
}

/// <summary>One reminder of an event to one person, foretold.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reminder">The reminder: what it is for and when it goes.</param>
/// <param name="Person">Who gets it, or would; <c>null</c> where it goes to nobody.</param>
/// <param name="Goes">Whether it goes.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Because">Why, one reason a sentence.</param>
public sealed record PreviewedMail(Event Event, Reminder Reminder, Person? Person, bool Goes, ReminderReason? Reason, IReadOnlyList<string> Because);
