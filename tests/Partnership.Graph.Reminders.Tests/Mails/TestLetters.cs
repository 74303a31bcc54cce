using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Tests.Mails;

/// <summary>One letter of each kind, all about a flu clinic at a primary school on Friday 7 August 2026.</summary>
internal static class TestLetters
{
    private const string Site = "https://partnerships.example.org";

    public static readonly EventSchedule Schedule = new()
    {
        Date = new DateOnly(2026, 8, 7),
        Start = new TimeOnly(9, 30),
        End = new TimeOnly(12, 0),
        TimeZone = IanaZone.London,
        Venue = "Main hall",
    };

    public static readonly EventFacts Clinic = new()
    {
        Id = NodeId.Parse("Event:flu-clinic-rivers", null),
        Name = "Flu clinic",
        Kind = EventKind.PopupClinic,
        Status = EventStatus.Confirmed,
        Schedule = Schedule,
        StartsAt = LocalTimes.ToInstant(Schedule.Date, Schedule.Start, Schedule.TimeZone),
        EndsAt = LocalTimes.ToInstant(Schedule.Date, Schedule.End, Schedule.TimeZone),
        ScheduleRevision = 1,
        Host = "Rivers Primary Academy",
        Partnership = "Windsor Academy Trust and Walsall Healthcare",
        Programme = "Pop-up immunisation clinics",
        Providers = ["Walsall Healthcare NHS Trust"],
        Invited = ["Goldsmith Primary Academy"],
        Services =
        [
            new ClinicService
            {
                Id = NodeId.Parse("ClinicService:1", null),
                AggregateId = NodeId.Parse("Event:flu-clinic-rivers", null),
                Source = Source.Illustrative,
                EventId = NodeId.Parse("Event:flu-clinic-rivers", null),
                Offer = ClinicOffer.Flu,
                YearGroups = [YearGroup.Reception, YearGroup.Year1, YearGroup.Year2],
            },
        ],
        Expected = 120,
        Contacts =
        [
            new ContactFacts("Immunisation team lead", "Walsall Healthcare NHS Trust", Side.Health, EmailAddress.Parse("immunisation@walsall.example.org", null)),
            new ContactFacts("Coordinator, Goldsmith Primary Academy", "Goldsmith Primary Academy", Side.Education, EmailAddress.Parse("coordinator@goldsmith.example.org", null)),
        ],
        Links = new EventLinks
        {
            Confirm = new Uri($"{Site}/reminders/confirm/k1.eHh4.c2ln"),
            CannotMakeIt = new Uri($"{Site}/reminders/cannot-make-it/k1.eHh4.c2ln"),
            RecordAttendance = new Uri($"{Site}/reminders/attendance/k1.eHh4.c2ln"),
            Calendar = new Uri($"{Site}/calendars/events/k1.eHh4.c2ln.ics"),
        },
    };

    public static readonly EventFacts Fair = Clinic with
    {
        Id = NodeId.Parse("Event:health-fair-windsor", null),
        Name = "Allied health professionals' fair",
        Kind = EventKind.HealthFair,
        Status = EventStatus.Tentative,
        Schedule = Schedule with { Date = new DateOnly(2026, 8, 12), Start = new TimeOnly(17, 0), End = new TimeOnly(19, 30), Venue = "Sports hall" },
        Host = "Windsor Olympus Academy",
        Services = [],
        Invited = [],
        Expected = 350,
    };

    private static readonly LetterLinks Links = new()
    {
        Unsubscribe = new Uri($"{Site}/reminders/unsubscribe/k1.eHh4.c2ln"),
        CalendarFeed = new Uri("webcal://partnerships.example.org/calendars/k1.eHh4.c2ln.ics"),
    };

    private static readonly LetterRecipient To = new(
        NodeId.Parse("Person:coordinator-rivers", null), "Coordinator, Rivers Primary Academy", EmailAddress.Parse("coordinator@rivers.example.org", null));

    public static IReadOnlyDictionary<string, Letter> OfEachKind { get; } = new Dictionary<string, Letter>
    {
        ["confirm-plan"] = Reminder(ReminderPurpose.ConfirmPlan, days: 21),
        ["are-you-ready"] = Reminder(ReminderPurpose.AreYouReady, days: 7),
        ["logistics"] = Reminder(ReminderPurpose.Logistics, days: 2),
        ["final"] = Reminder(ReminderPurpose.Final, days: 1),
        ["attendance"] = Reminder(ReminderPurpose.Attendance, days: -4),
        ["other"] = Reminder(ReminderPurpose.Other, days: 3),
        ["nobody-assigned"] = Of(Reminder(ReminderPurpose.AreYouReady, days: 7), item => item with { NobodyElse = true }),
        ["changed"] = new ChangedLetter
        {
            Reference = "changed",
            Date = On(10),
            To = To,
            Links = Links,
            Item = Item(ReminderPurpose.Changed),
            Before = Schedule with { Date = new DateOnly(2026, 8, 5), Venue = "Library" },
        },
        ["cancelled"] = new CancelledLetter
        {
            Reference = "cancelled",
            Date = On(1),
            To = To,
            Links = Links,
            Item = Item(ReminderPurpose.Cancelled) with { Event = Clinic with { Status = EventStatus.Cancelled, CancelledReason = "The vaccine was not delivered." } },
            Before = Schedule,
        },
        ["digest"] = new DigestLetter
        {
            Reference = "digest",
            Date = On(7),
            To = To,
            Topic = ReminderTopic.Reminders,
            Links = Links,
            Items = [Item(ReminderPurpose.AreYouReady), Item(ReminderPurpose.ConfirmPlan) with { Event = Fair, InsteadOf = "Coordinator, Windsor Olympus Academy" }],
        },
        ["weekly"] = new WeeklyLetter
        {
            Reference = "weekly",
            Date = On(4),
            To = To,
            Topic = ReminderTopic.Weekly,
            Links = Links,
            Week = new DateOnly(2026, 8, 3),
            Coming = [Clinic, Fair],
            Needs =
            [
                new NeedFacts(NeedKind.NotConfirmed, Fair.Id, Fair.Name, Fair.Schedule.Date),
                new NeedFacts(NeedKind.DeliverableOverdue, NodeId.Parse("Deliverable:training-pack", null), "Asthma Champions training pack", new DateOnly(2026, 7, 31)),
            ],
        },
        ["address-failed"] = new AddressFailedLetter
        {
            Reference = "address-failed",
            Date = On(3),
            To = To,
            Failed = EmailAddress.Parse("nurse@walsall.example.org", null),
            Person = "School nurse, Walsall",
            Detail = "550 5.1.1 no such user",
            Events = [Clinic],
        },
        ["cannot-come"] = new CannotComeLetter
        {
            Reference = "cannot-come",
            Date = On(3),
            To = To,
            Event = Clinic,
            Person = "School nurse, Walsall",
            Address = EmailAddress.Parse("nurse@walsall.example.org", null),
            Note = "Training that day; Dr Ōno could come instead.",
        },
        ["register-change"] = new RegisterChangeLetter
        {
            Reference = "register-change",
            Date = On(3),
            To = To,
            Changes = [new RegisterChangeFacts(NodeId.Parse("School:140196", null), "Rivers Primary Academy", "Get Information about Schools", new DateOnly(2026, 8, 3), "It is to close on 31 August 2026.", [Clinic])],
        },
        ["test"] = Reminder(ReminderPurpose.Final, days: 1) with { Reference = "test", Test = true },
    };

    public static TheoryData<string> Kinds => [.. OfEachKind.Keys];

    public static ReminderLetter Reminder(ReminderPurpose purpose, int days) => new()
    {
        Reference = purpose.ToString().ToLowerInvariant(),
        Date = On(days),
        To = To,
        Topic = purpose == ReminderPurpose.Attendance ? ReminderTopic.Attendance : ReminderTopic.Reminders,
        Links = Links,
        Item = Item(purpose),
    };

    public static ReminderLetter Of(ReminderLetter letter, Func<ReminderItem, ReminderItem> change) => letter with { Item = change(letter.Item) };

    public static ReminderLetter About(ReminderLetter letter, Func<EventFacts, EventFacts> change) =>
        Of(letter, item => item with { Event = change(item.Event) });

    private static ReminderItem Item(ReminderPurpose purpose) => new()
    {
        ReminderId = NodeId.Parse("Reminder:1", null),
        Purpose = purpose,
        Event = Clinic,
    };

    // Eight in the morning, British summer time, so many days before the clinic.
    private static DateTimeOffset On(int daysBefore) => new(new DateTime(2026, 8, 7, 7, 0, 0).AddDays(-daysBefore), TimeSpan.Zero);
}
