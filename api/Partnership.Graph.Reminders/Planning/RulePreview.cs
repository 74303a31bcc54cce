using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// What a change of the rules would send: to whom, when and what; nothing is sent. A change that makes many mails soon waits for
/// approval before it goes live.
/// </summary>
/// <param name="Mails">Every reminder that the rules would send within the time looked at, the earliest first.</param>
/// <param name="Soon">How many of them within the first seven days.</param>
/// <param name="Usual">How many the rules as they are would send within the same seven days.</param>
public sealed record RulePreview(IReadOnlyList<PreviewedReminder> Mails, int Soon, int Usual)
{
    /// <summary>More mails than that soon need approval.</summary>
    public const int MostWithoutApproval = 50;

    /// <summary>So many times the usual need approval too, from <see cref="TooFewToMatter"/> mails on.</summary>
    public const int TimesTheUsual = 3;

    /// <summary>Below that three times the usual is chance.</summary>
    public const int TooFewToMatter = 10;

    private static readonly TimeSpan SoonIs = TimeSpan.FromDays(7);

    /// <summary>Whether a second pair of eyes is needed.</summary>
    public bool NeedsApproval => Soon > MostWithoutApproval || (Soon >= TooFewToMatter && Soon > TimesTheUsual * Usual);

    /// <summary>Previews <paramref name="changed"/> rules on some events.</summary>
    /// <param name="events">What the events' plans are made from, with the rules as they are.</param>
    /// <param name="changed">The rules as they would be; a revision that is to be previewed counts as previewed and approved.</param>
    /// <param name="people">Who would be told today.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">How far to look.</param>
    public static RulePreview Of(
        IReadOnlyList<PlanningFacts> events, IReadOnlyList<ReminderRule> changed, RecipientFacts people, DateTimeOffset now, DateTimeOffset until)
    {
        var after = events.SelectMany(facts => MailsOf(facts with { Rules = changed, KnownAt = now }, people, now, until)).ToList();
        var usual = events.SelectMany(facts => MailsOf(facts with { KnownAt = now }, people, now, now + SoonIs)).Count();
        return new RulePreview(
            [.. after.OrderBy(mail => mail.SendAt).ThenBy(mail => mail.Event.Id).ThenBy(mail => mail.To.Person.Id)],
            after.Count(mail => mail.SendAt <= now + SoonIs),
            usual);
    }

    private static IEnumerable<PreviewedReminder> MailsOf(PlanningFacts facts, RecipientFacts people, DateTimeOffset now, DateTimeOffset until)
    {
        var plan = ReminderPlan.Of(facts, now);
        if (plan.Rule.Revision is not { } revision)
            yield break;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, facts.Event.TimeZone.Rules).DateTime);
        foreach (var (reminder, because) in plan.Decisions.Select(decision => (decision.After, decision.Because)))
        {
            if (reminder is not { State: ReminderState.Planned, PersonId: null } || reminder.SendAt > until)
                continue;
            var topic = reminder.Purpose == ReminderPurpose.Attendance ? ReminderTopic.Attendance : ReminderTopic.Reminders;
            foreach (var to in Recipients.Of(facts.Event, revision.Recipients, reminder.Side, topic, people, day).Reached)
                yield return new PreviewedReminder(facts.Event, reminder.Slot, reminder.Purpose, reminder.SendAt, to, [.. because, to.Because]);
        }
    }
}

/// <summary>One reminder that would be sent.</summary>
/// <param name="Event">The event.</param>
/// <param name="Slot">The slot of its rule.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="SendAt">When.</param>
/// <param name="To">To whom, as things stand today.</param>
/// <param name="Because">Why, one reason a sentence.</param>
public sealed record PreviewedReminder(Event Event, string Slot, ReminderPurpose Purpose, DateTimeOffset SendAt, Recipient To, IReadOnlyList<string> Because);
