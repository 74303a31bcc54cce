using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Explaining;

namespace Partnership.Graph.Api.Analytics;

/// <summary>
/// Reads what came of reminders: the store counts where they stand; what people answered is far less, so it is read from the answers, and
/// each is put down to the last mail that its person had got of the event.
/// </summary>
internal static class ReminderEffectivenessQuery
{
    private const int IdsAtOnce = 1_000;
    private static readonly string[] Answers = ["answerComing", "answerNotComing"];

    /// <summary>The figures of the reminders that were to go on some days.</summary>
    public static async ValueTask<ReminderEffectivenessAnswer> RunAsync(IStoreSession session, Days days, DateOnly today, CancellationToken ct)
    {
        var from = LocalTimes.ToInstant(days.From, TimeOnly.MinValue, IanaZone.London);
        var until = LocalTimes.ToInstant(days.To.AddDays(1), TimeOnly.MinValue, IanaZone.London);
        var reminders = session.Query<Reminder>().Where(x => x.PersonId != null && x.SendAt >= from && x.SendAt < until);
        var tallies = await session.TallyAsync(reminders, x => new Standing { RuleKey = x.RuleKey, Slot = x.Slot, Purpose = x.Purpose, State = x.State }, [], ct);
        var counts = tallies.Select(tally => (Kind: KindOf(tally.Key), Counts: ReminderCounts.Of(tally.Key.State, tally.Count)))
            .Concat(await AnswersAsync(session, from, until, ct))
            .Concat(await AttendanceAsync(session, reminders, ct))
            .GroupBy(one => one.Kind)
            .Select(kind => (Kind: kind.Key, Counts: kind.Aggregate(new ReminderCounts(), (sum, one) => sum + one.Counts)))
            .OrderBy(kind => kind.Kind.RuleKey, StringComparer.Ordinal).ThenBy(kind => kind.Kind.Purpose).ThenBy(kind => kind.Kind.Slot, StringComparer.Ordinal)
            .ToList();

        var (groups, total) = ReminderFigures.Of(counts);
        var rules = (await Foresight.RulesAsync(session, ct)).ToDictionary(rule => rule.Id.Key);
        return new(today, days.From, days.To, [.. groups.Select(figures => GroupOf(figures, rules))], total);
    }

    private static ReminderGroup GroupOf(ReminderFigures figures, Dictionary<string, ReminderRule> rules)
    {
        var rule = rules.GetValueOrDefault(figures.Kind!.RuleKey);
        var lead = rule?.Revisions.SelectMany(revision => revision.Leads).LastOrDefault(lead => lead.Slot == figures.Kind.Slot);
        return new(rule, lead, figures.Kind, figures);
    }

    private static async ValueTask<IEnumerable<(ReminderKind Kind, ReminderCounts Counts)>> AnswersAsync(IStoreSession session, DateTimeOffset from, DateTimeOffset until, CancellationToken ct)
    {
        var answers = await session.ToListAsync(session.Query<AuditEntry>().Where(x => Answers.Contains(x.Action) && x.At >= from), ct);
        var told = new List<Reminder>();
        foreach (var some in answers.Select(answer => answer.SubjectId).Distinct().Chunk(IdsAtOnce))
            told.AddRange(await session.ToListAsync(session.Query<Reminder>().Where(x => some.Contains(x.EventId) && x.PersonId != null), ct));
        var mails = await SentAsync(session, told, ct);
        var ofPerson = told.Where(reminder => mails.ContainsKey(reminder.Id)).ToLookup(reminder => (reminder.EventId, reminder.PersonId!.Value.Value));
        return answers
            .Select(answer => (answer.Action, Mail: ofPerson[(answer.SubjectId, answer.Actor)].Where(reminder => mails[reminder.Id] <= answer.At).MaxBy(reminder => mails[reminder.Id])))
            .Where(answer => answer.Mail is { } mail && mail.SendAt >= from && mail.SendAt < until)
            .DistinctBy(answer => (answer.Action, answer.Mail!.Id))
            .Select(answer => (KindOf(answer.Mail!), answer.Action == Answers[0] ? new ReminderCounts { Coming = 1 } : new ReminderCounts { NotComing = 1 }));
    }

    // When each reminder's mail was taken by the provider.
    private static async ValueTask<Dictionary<NodeId, DateTimeOffset>> SentAsync(IStoreSession session, List<Reminder> told, CancellationToken ct)
    {
        var sent = new Dictionary<NodeId, DateTimeOffset>();
        foreach (var some in told.Where(reminder => reminder.DeliveryId is not null).Chunk(IdsAtOnce))
        {
            var mails = await session.FindManyAsync<Delivery>([.. some.Select(reminder => reminder.DeliveryId!.Value).Distinct()], ct);
            foreach (var reminder in some)
            {
                if (mails.GetValueOrDefault(reminder.DeliveryId!.Value)?.SentAt is { } at)
                    sent[reminder.Id] = at;
            }
        }

        return sent;
    }

    private static async ValueTask<IEnumerable<(ReminderKind Kind, ReminderCounts Counts)>> AttendanceAsync(IStoreSession session, IQueryable<Reminder> reminders, CancellationToken ct)
    {
        var asked = await session.TallyAsync(
            reminders.Where(x => x.Purpose == ReminderPurpose.Attendance && (x.State == ReminderState.Sent || x.State == ReminderState.Delivered || x.State == ReminderState.Unknown)),
            x => new OfEvent { RuleKey = x.RuleKey, Slot = x.Slot, EventId = x.EventId }, [], ct);
        var held = new HashSet<NodeId>();
        foreach (var some in asked.Select(tally => tally.Key.EventId).Distinct().Chunk(IdsAtOnce))
            held.UnionWith((await session.ToListAsync(session.Query<Event>().Where(x => some.Contains(x.Id) && x.Status == EventStatus.Completed).Select(x => new { x.Id }), ct)).Select(x => x.Id));
        return asked.Select(tally => (
            new ReminderKind(tally.Key.RuleKey, tally.Key.Slot, ReminderPurpose.Attendance),
            new ReminderCounts { Asked = 1, Recorded = held.Contains(tally.Key.EventId) ? 1 : 0 }));
    }

    private static ReminderKind KindOf(Standing key) => new(key.RuleKey, key.Slot, key.Purpose);

    private static ReminderKind KindOf(Reminder reminder) => new(reminder.RuleKey, reminder.Slot, reminder.Purpose);

    private sealed record Standing
    {
        public string RuleKey { get; init; } = "";

        public string Slot { get; init; } = "";

        public ReminderPurpose Purpose { get; init; }

        public ReminderState State { get; init; }
    }

    private sealed record OfEvent
    {
        public string RuleKey { get; init; } = "";

        public string Slot { get; init; } = "";

        public NodeId EventId { get; init; }
    }
}
