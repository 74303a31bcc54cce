using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Makes letters of mails, from the graph as it is at the attempt: what is not true any more is left out, and a mail of which
/// nothing is left is not sent.
/// </summary>
internal sealed class LetterWriter
{
    private static readonly TimeSpan CountsAsLate = TimeSpan.FromHours(1);
    private static readonly TimeSpan WhatCameOfItIsOfUse = TimeSpan.FromDays(30);

    private readonly ReminderPorts _ports;
    private readonly PlanBasis _basis;
    private readonly EventFactsReader _facts;
    private readonly WeeklyReader _weekly;
    private readonly NoticeFacts _notices;
    private readonly IReadOnlyDictionary<NodeId, Reminder> _reminders;
    private readonly IReadOnlyDictionary<NodeId, Event> _events;

    private LetterWriter(
        ReminderPorts ports, PlanBasis basis, EventFactsReader facts, WeeklyReader weekly, NoticeFacts notices,
        IReadOnlyDictionary<NodeId, Reminder> reminders, IReadOnlyDictionary<NodeId, Event> events) =>
        (_ports, _basis, _facts, _weekly, _notices, _reminders, _events) = (ports, basis, facts, weekly, notices, reminders, events);

    internal static async Task<LetterWriter> ReadAsync(ReminderPorts ports, IReadOnlyList<Delivery> mails, PlanBasis basis, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        var reminders = await session.FindManyAsync<Reminder>([.. mails.SelectMany(mail => mail.ReminderIds)], cancellationToken);
        var weekly = await WeeklyReader.ReadAsync(session, [.. mails.Where(mail => mail.Kind == DeliveryKind.Weekly)], ports.Failed, cancellationToken);
        var notices = await NoticeFacts.ReadAsync(session, mails, ports.Failed, cancellationToken);
        var ids = reminders.Values.Select(reminder => reminder.EventId).Concat(mails.Select(mail => mail.EventId).OfType<NodeId>()).Concat(notices.EventIds).Distinct().ToList();
        var events = await session.FindReadableAsync<Event>(ids, ports.Failed, cancellationToken);
        var others = mails.Select(mail => mail.PersonId).Concat(reminders.Values.Select(reminder => reminder.InsteadOfId)).OfType<NodeId>()
            .Concat(mails.Where(mail => mail.Kind == DeliveryKind.CannotCome).Select(WhoCannotCome));
        var facts = await EventFactsReader.ReadAsync(ports, session, [.. events.Values.Concat(weekly.Events).DistinctBy(one => one.Id)], others, cancellationToken);
        return new LetterWriter(ports, basis, facts, weekly, notices, reminders, events);
    }

    /// <summary>The letter, or why there is none.</summary>
    internal Written Write(Delivery mail, DateTimeOffset now)
    {
        if (mail.Address is not { } address)
            return Written.Not(mail, ReminderState.Dead, ReminderReason.NoAddress, "The mail has no address.");
        if (_facts.People.Suppressed.Contains(address))
            return Written.Not(mail, ReminderState.Dead, ReminderReason.Suppressed, "Mail to the address failed for good since the mail was planned.");
        return mail.Kind switch
        {
            DeliveryKind.Weekly => WriteWeekly(mail, address),
            DeliveryKind.AddressFailed => WriteAddressFailed(mail, address),
            DeliveryKind.CannotCome => WriteCannotCome(mail, address, now),
            DeliveryKind.RegisterChange => WriteRegisterChange(mail, address, now),
            DeliveryKind.Test => WriteTest(mail, address),
            _ => WriteReminders(mail, address, now),
        };
    }

    private Written WriteReminders(Delivery mail, EmailAddress address, DateTimeOffset now)
    {
        var carried = mail.ReminderIds.Select(id => _reminders.GetValueOrDefault(id)).OfType<Reminder>()
            .Where(reminder => reminder.DeliveryId == mail.Id && _events.ContainsKey(reminder.EventId))
            .Select(reminder => (Reminder: reminder, Event: _events[reminder.EventId]))
            .OrderBy(pair => pair.Event.StartsAt).ThenBy(pair => pair.Reminder.Id)
            .ToList();
        var current = carried.Where(pair => IsTrue(pair.Reminder, pair.Event) && now < UselessFrom(pair.Reminder, pair.Event)).ToList();
        var kept = current.Select(pair => pair.Reminder.Id).ToHashSet();
        var left = mail with
        {
            ReminderIds = [.. mail.ReminderIds.Where(kept.Contains)],
            DroppedIds = [.. mail.DroppedIds, .. mail.ReminderIds.Where(id => !kept.Contains(id))],
        };
        if (current.Count == 0)
            return Written.Not(left, ReminderState.Superseded, ReminderReason.Moved, "Nothing it was to say is true any more, or of use.");

        var items = current.Select(pair => Item(pair.Reminder, pair.Event, mail)).ToList();
        var (first, one) = current[0];
        var topic = Opening.IsNotice(first) && new Opening(one, _basis.Calendar.ForEveryone, _facts.People, ToldOfEvent.Nothing, now).Staffs(first.PersonId!.Value)
            ? (ReminderTopic?)null
            : Opening.TopicOf(first.Purpose);
        Letter letter = first.Purpose switch
        {
            ReminderPurpose.Changed => new ChangedLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Topic = topic, Item = items[0], Before = first.Before ?? EventSchedule.Of(one) },
            ReminderPurpose.Cancelled => new CancelledLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Topic = topic, Item = items[0], Before = first.Before ?? EventSchedule.Of(one) },
            _ when items.Count == 1 => new ReminderLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Topic = topic, Item = items[0] },
            _ => new DigestLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Topic = topic, Items = items },
        };
        return new Written(left, letter with { Links = Links(mail, topic) })
        {
            UselessFrom = current.Max(pair => UselessFrom(pair.Reminder, pair.Event)),
            PostponedTo = Opening.IsNotice(first) ? null : PostponedTo(one, now),
        };
    }

    // What failed late in the day is not tried again at night, unless the morning would be too late.
    private DateTimeOffset? PostponedTo(Event one, DateTimeOffset now) =>
        NextHours(one.TimeZone, now) is { } next && (now >= one.StartsAt || next < one.StartsAt) ? next : null;

    private DateTimeOffset? NextHours(IanaZone zone, DateTimeOffset now) =>
        new SendingHours(_basis.Calendar.ForEveryone, zone).NextFrom(now) is var next && next > now ? next : null;

    private Written WriteWeekly(Delivery mail, EmailAddress address)
    {
        var (coming, needs) = _weekly.Of(mail);
        if (coming.Count == 0 && needs.Count == 0)
            return Written.Not(mail, ReminderState.Skipped, ReminderReason.NothingToSay, "Nothing is coming and nothing needs the coordinator.");
        var letter = new WeeklyLetter
        {
            Reference = mail.Id.Key,
            Date = mail.DueAt,
            To = To(mail, address),
            Topic = ReminderTopic.Weekly,
            Links = Links(mail, ReminderTopic.Weekly),
            Week = WeeklyReader.WeekOf(mail),
            Coming = [.. coming.Select(one => _facts.Of(one, mail.PersonId, mail.DueAt))],
            Needs = needs,
        };
        return new Written(mail, letter) { UselessFrom = mail.DueAt + ReminderTimes.MostLate };
    }

    private Written WriteAddressFailed(Delivery mail, EmailAddress address)
    {
        var failed = EmailAddress.Parse(mail.Subject!, null);
        var letter = new AddressFailedLetter
        {
            Reference = mail.Id.Key,
            Date = mail.DueAt,
            To = To(mail, address),
            Links = Links(mail, null),
            Failed = failed,
            Person = _facts.People.People.Values.OrderBy(person => person.Id).FirstOrDefault(person => person.WorkEmail == failed)?.Name,
            Detail = mail.About,
            Events = mail.EventId is { } id && _events.TryGetValue(id, out var one) ? [_facts.Of(one, mail.PersonId, mail.DueAt)] : [],
        };
        return new Written(mail, letter) { UselessFrom = DateTimeOffset.MaxValue };
    }

    private Written WriteCannotCome(Delivery mail, EmailAddress address, DateTimeOffset now)
    {
        if (mail.EventId is not { } id || !_events.TryGetValue(id, out var one) || !_facts.People.People.TryGetValue(WhoCannotCome(mail), out var person)
            || !ReminderPlan.IsToBeRemindedOf(one) || now >= one.StartsAt)
        {
            return Written.Not(mail, ReminderState.Superseded, ReminderReason.Moved, "Nothing it was to say is true any more, or of use.");
        }

        var letter = new CannotComeLetter
        {
            Reference = mail.Id.Key,
            Date = mail.DueAt,
            To = To(mail, address),
            Links = Links(mail, null),
            Event = _facts.Of(one, mail.PersonId, mail.DueAt),
            Person = person.Name,
            Address = person.WorkEmail,
            Note = mail.About,
        };
        return new Written(mail, letter) { UselessFrom = one.StartsAt };
    }

    private Written WriteRegisterChange(Delivery mail, EmailAddress address, DateTimeOffset now)
    {
        var open = _notices.OpenOf(mail);
        var left = mail with { NoticeIds = [.. open.Select(notice => notice.Id)] };
        if (open.Count == 0)
            return Written.Not(mail, ReminderState.Superseded, ReminderReason.Completed, "Everything it was to say has been settled.");
        var letter = new RegisterChangeLetter
        {
            Reference = mail.Id.Key,
            Date = mail.DueAt,
            To = To(mail, address),
            Topic = ReminderTopic.Registers,
            Links = Links(mail, ReminderTopic.Registers),
            Changes = [.. open.Select(notice => _notices.Of(notice, _events, one => _facts.Of(one, mail.PersonId, mail.DueAt), now))],
        };
        return new Written(left, letter) { UselessFrom = DateTimeOffset.MaxValue, PostponedTo = NextHours(IanaZone.London, now) };
    }

    // As a reminder of the purpose would look now; there is none, and none comes of it.
    private Written WriteTest(Delivery mail, EmailAddress address)
    {
        if (mail.EventId is not { } id || !_events.TryGetValue(id, out var one))
            return Written.Not(mail, ReminderState.Superseded, ReminderReason.Moved, "The event it is about is gone.");
        var purpose = Enum.Parse<ReminderPurpose>(mail.Subject!);
        var facts = _facts.Of(one, mail.PersonId, mail.DueAt);
        var item = new ReminderItem
        {
            ReminderId = NodeId.Of(nameof(Reminder), mail.Id.Key),
            Purpose = purpose,
            Event = purpose == ReminderPurpose.Cancelled ? facts with { Status = EventStatus.Cancelled } : facts,
        };
        var before = EventSchedule.Of(one) with { Date = one.Date.AddDays(-7) };
        Letter letter = purpose switch
        {
            ReminderPurpose.Changed => new ChangedLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Item = item, Before = before },
            ReminderPurpose.Cancelled => new CancelledLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Item = item, Before = EventSchedule.Of(one) },
            _ => new ReminderLetter { Reference = mail.Id.Key, Date = mail.DueAt, To = To(mail, address), Item = item },
        };
        return new Written(mail, letter with { Test = true, Topic = Opening.TopicOf(purpose), Links = Links(mail, Opening.TopicOf(purpose)) }) { UselessFrom = mail.DueAt + ReminderTimes.MostLate };
    }

    private static NodeId WhoCannotCome(Delivery mail) => NodeId.Parse(mail.Subject!, null);

    private ReminderItem Item(Reminder reminder, Event one, Delivery mail)
    {
        var meant = new ReminderTimes(one, _basis.Calendar.ForEveryone).EarliestTimeToSend(reminder.DueAt);
        return new ReminderItem
        {
            ReminderId = reminder.Id,
            Purpose = reminder.Purpose,
            Event = _facts.Of(one, mail.PersonId, mail.DueAt),
            LateSince = !Opening.IsNotice(reminder) && !reminder.CatchUp && mail.DueAt > meant + CountsAsLate && mail.DueAt > reminder.SendAt + CountsAsLate ? meant : null,
            ShortNotice = reminder.CatchUp,
            InsteadOf = reminder.InsteadOfId is { } id && _facts.People.People.TryGetValue(id, out var person) ? person.Name : null,
            NobodyElse = reminder.Escalated,
        };
    }

    private LetterRecipient To(Delivery mail, EmailAddress address) =>
        new(mail.PersonId, mail.PersonId is { } id && _facts.People.People.TryGetValue(id, out var person) ? person.Name : address.Value, address);

    private LetterLinks Links(Delivery mail, ReminderTopic? topic) =>
        mail.PersonId is { } person ? _ports.Links.ForPerson(person, topic, mail.DueAt) : LetterLinks.None;

    private static bool IsTrue(Reminder reminder, Event one) =>
        reminder.ScheduleRevision == one.ScheduleRevision
        && (reminder.Purpose == ReminderPurpose.Cancelled ? one.Status == EventStatus.Cancelled : ReminderPlan.IsToBeRemindedOf(one));

    private static DateTimeOffset UselessFrom(Reminder reminder, Event one) =>
        Opening.IsNotice(reminder) ? Later(one.StartsAt, StartOf(reminder.Before))
        : reminder.DueAt >= one.StartsAt ? reminder.SendAt + WhatCameOfItIsOfUse
        : one.StartsAt;

    private static DateTimeOffset StartOf(EventSchedule? schedule) =>
        schedule is null ? DateTimeOffset.MinValue : Domain.Time.LocalTimes.ToInstant(schedule.Date, schedule.Start, schedule.TimeZone);

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}

/// <summary>A letter, or why there is none.</summary>
/// <param name="Mail">The mail without what is not true any more.</param>
/// <param name="Letter">The letter; <c>null</c> where there is nothing to send.</param>
internal sealed record Written(Delivery Mail, Letter? Letter)
{
    internal ReminderState State { get; init; }

    internal ReminderReason Reason { get; init; }

    internal string Detail { get; init; } = "";

    /// <summary>From when on the mail is of no use.</summary>
    internal DateTimeOffset UselessFrom { get; init; }

    /// <summary>When another attempt is to wait for sending hours.</summary>
    internal DateTimeOffset? PostponedTo { get; init; }

    internal static Written Not(Delivery mail, ReminderState state, ReminderReason reason, string detail) =>
        new(mail, null) { State = state, Reason = reason, Detail = detail };
}
