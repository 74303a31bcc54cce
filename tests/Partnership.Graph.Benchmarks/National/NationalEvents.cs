using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>The events of programmes over three academic years, with parties, clinic services and head-counts.</summary>
internal sealed class NationalEvents(NationalSize size, NationalPartnerships partnerships, IReadOnlyDictionary<NodeId, string> schoolNames)
{
    private static readonly (EventKind Kind, string Name)[] Kinds =
    [
        (EventKind.PopupClinic, "Flu clinic"), (EventKind.HealthFair, "Health fair"), (EventKind.CareersVisit, "Careers visit"),
        (EventKind.StudentLesson, "Lesson with a nurse"), (EventKind.StaffWorkshop, "Workshop for staff"), (EventKind.ParentEvening, "Evening for parents"),
    ];

    private const int SchoolTripEvery = 1_000;

    private static readonly DateOnly First = new(2024, 9, 2);
    private static readonly IanaZone Auckland = IanaZone.Parse("Pacific/Auckland", null);

    /// <summary>Each event with what belongs to it.</summary>
    public IEnumerable<Document[]> Events()
    {
        var random = new Random(NationalGraph.Seed + 4);
        for (var programme = 0; programme < size.Partnerships * size.ProgrammesOfPartnership; programme++)
        {
            List<NodeId> schools = [.. partnerships.SchoolsOf(programme)];
            for (var i = 0; i < size.EventsOfProgramme; i++)
                yield return Event((programme * size.EventsOfProgramme) + i, programme, schools, random);
        }
    }

    private Document[] Event(int number, int programme, List<NodeId> schools, Random random)
    {
        var id = NationalKeys.Of(nameof(Domain.Events.Event), number);
        var partnership = programme / size.ProgrammesOfPartnership;
        var host = schools[random.Next(schools.Count)];
        var invited = schools[random.Next(schools.Count)];
        var (kind, name) = Kinds[random.Next(Kinds.Length)];
        var date = First.AddDays(random.Next(1_080));
        var start = new TimeOnly(9, 0).AddMinutes(15 * random.Next(24));
        var cancelled = random.Next(12) == 0;
        var held = date < NationalGraph.Today && !cancelled;
        var found = new Event
        {
            Id = id,
            AggregateId = id,
            Source = random.Next(10) < 7 ? Source.User : Source.Illustrative,
            PartnershipId = NationalPartnerships.PartnershipId(partnership),
            ProgrammeId = NationalPartnerships.ProgrammeId(programme),
            HostId = host,
            Kind = kind,
            Date = date,
            StartTime = start,
            EndTime = start.AddMinutes(90),
            TimeZone = number % SchoolTripEvery == 0 ? Auckland : IanaZone.London,
            Venue = random.Next(2) == 0 ? "Main hall" : "Library",
            Status = cancelled ? EventStatus.Cancelled : held ? EventStatus.Completed : random.Next(3) == 0 ? EventStatus.Tentative : EventStatus.Confirmed,
            CancelledReason = cancelled ? "The school was closed that day." : null,
            Capacity = random.Next(2) == 0 ? null : random.Next(20, 300),
            Name = $"{name}, {schoolNames[host]}",
        };
        return
        [
            found,
            EventParty.Of(found, host, EventPartyRole.Host),
            EventParty.Of(found, partnerships.HealthMember(partnership), EventPartyRole.Provider),
            .. invited == host ? [] : new[] { EventParty.Of(found, invited, EventPartyRole.Invited) },
            .. kind is EventKind.PopupClinic ? new[] { Service(found) } : [],
            .. Enumerable.Range(0, size.HeadCountsOfEvent).Select(i => HeadCount(found, i, i % 2 == 0 ? host : invited, held, random)),
        ];
    }

    private static ClinicService Service(Event of) => new()
    {
        Id = NodeId.Of(nameof(ClinicService), $"{of.Id.Key}.FLU"),
        AggregateId = of.Id,
        Source = of.Source,
        EventId = of.Id,
        Offer = ClinicOffer.Flu,
        YearGroups = [YearGroup.Year7, YearGroup.Year8],
    };

    private static Attendance HeadCount(Event of, int number, NodeId school, bool held, Random random)
    {
        var planned = random.Next(3, 120);
        return new Attendance
        {
            Id = NodeId.Of(nameof(Attendance), $"{of.Id.Key}.{number}"),
            AggregateId = of.Id,
            Source = of.Source,
            EventId = of.Id,
            ProgrammeId = of.ProgrammeId,
            EventKind = of.Kind,
            Date = of.Date,
            Audience = number < 3 ? Audience.Pupils : Audience.Staff,
            YearGroup = number < 3 ? YearGroup.Year7 + number : null,
            SchoolId = school,
            Planned = planned,
            Actual = held ? Math.Max(0, planned - random.Next(0, 12)) : null,
        };
    }
}
