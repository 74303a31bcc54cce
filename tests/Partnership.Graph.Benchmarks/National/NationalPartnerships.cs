using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>Partnerships with members, deliverables and people, and their programmes with the schools that take part.</summary>
internal sealed class NationalPartnerships(NationalSize size, NationalOrganisations organisations)
{
    private static readonly string[] Topics =
    [
        "Asthma-friendly schools", "Healthy minds", "Careers in care", "Ready for the winter", "Sleep well", "Young first aiders", "Good teeth",
        "Moving more", "Food that helps", "Calm classrooms",
    ];

    private static readonly PartnershipStatus[] Statuses = [PartnershipStatus.Active, PartnershipStatus.Active, PartnershipStatus.Active, .. Enum.GetValues<PartnershipStatus>()];

    public static NodeId PartnershipId(int number) => NationalKeys.Of(nameof(Partnership), number);

    public static NodeId ProgrammeId(int number) => NationalKeys.Of(nameof(Programme), number);

    /// <summary>The NHS trust of a partnership.</summary>
    public NodeId HealthMember(int partnership) => NationalOrganisations.NhsTrustId(partnership % size.NhsTrusts);

    /// <summary>The schools that take part in a programme, the one that leads first.</summary>
    public IEnumerable<NodeId> SchoolsOf(int programme)
    {
        var partnership = programme / size.ProgrammesOfPartnership;
        var near = organisations.OpenSchoolsNear(partnership);
        var first = (partnership / NationalSize.LocalAuthorities * 5) + (programme * 3);
        return Enumerable.Range(0, Math.Min(size.SchoolsOfProgramme, near.Count)).Select(i => near[(first + i) % near.Count]);
    }

    /// <summary>Each partnership with what belongs to it.</summary>
    public IEnumerable<Document[]> Partnerships()
    {
        var random = new Random(NationalGraph.Seed + 2);
        for (var number = 0; number < size.Partnerships; number++)
        {
            var id = PartnershipId(number);
            var source = random.Next(10) < 7 ? Source.User : Source.Illustrative;
            var started = new DateOnly(2019, 9, 1).AddDays(random.Next(2_000));
            var status = Statuses[random.Next(Statuses.Length)];
            yield return
            [
                new Partnership
                {
                    Id = id,
                    AggregateId = id,
                    Source = source,
                    Name = $"{NationalNames.Place(number % NationalSize.LocalAuthorities * 5)} {Topics[number % Topics.Length].ToLowerInvariant()} partnership",
                    Summary = "Schools and the NHS of one place, working together.",
                    Areas = [(Area)(number % 3)],
                    Status = status,
                    StartedOn = started,
                    ReviewDueOn = NationalGraph.Today.AddDays(random.Next(-100, 300)),
                    FocusLimit = number % 5 == 0 ? null : random.Next(3, 9),
                },
                Member(number, NationalOrganisations.TrustId((number * 4) % Math.Max(1, size.Groups)), Side.Education, source, started),
                Member(number, HealthMember(number), Side.Health, source, started),
                .. Enumerable.Range(0, size.DeliverablesOfPartnership).Select(i => Deliverable(number, i, random, source)),
            ];
        }
    }

    /// <summary>Each person with the roles of that person.</summary>
    public IEnumerable<Document[]> People()
    {
        for (var number = 0; number < size.Partnerships * size.PeopleOfPartnership; number++)
        {
            var partnership = number / size.PeopleOfPartnership;
            var place = number % size.PeopleOfPartnership;
            var id = NationalKeys.Of(nameof(Person), number);
            yield return
            [
                new Person
                {
                    Id = id,
                    AggregateId = id,
                    Source = Source.Illustrative,
                    Name = NationalNames.Person(number),
                    JobTitle = place % 2 == 0 ? "Assistant headteacher" : "School nurse",
                    WorkEmail = EmailAddress.Parse($"person.{number}@example.org", null),
                    OrganisationId = place % 2 == 0 ? organisations.OpenSchoolsNear(partnership)[0] : HealthMember(partnership),
                    RoleAccount = false,
                },
                new RoleAssignment
                {
                    Id = NationalKeys.Of(nameof(RoleAssignment), number),
                    AggregateId = id,
                    Source = Source.Illustrative,
                    PersonId = id,
                    Role = place < 2 ? Role.Coordinator : Role.Lead,
                    ScopeId = place < 2 ? PartnershipId(partnership) : ProgrammeId((partnership * size.ProgrammesOfPartnership) + (place % size.ProgrammesOfPartnership)),
                    From = new DateOnly(2022, 9, 1),
                },
            ];
        }
    }

    /// <summary>Each programme with its participations.</summary>
    public IEnumerable<Document[]> Programmes()
    {
        var random = new Random(NationalGraph.Seed + 3);
        for (var number = 0; number < size.Partnerships * size.ProgrammesOfPartnership; number++)
        {
            var partnership = number / size.ProgrammesOfPartnership;
            var id = ProgrammeId(number);
            var stage = (ProgrammeStage)random.Next(7);
            var source = random.Next(10) < 7 ? Source.User : Source.Illustrative;
            var started = new DateOnly(2021, 9, 1).AddDays(random.Next(1_500));
            var programme = new Programme
            {
                Id = id,
                AggregateId = id,
                Source = source,
                PartnershipId = PartnershipId(partnership),
                Area = (Area)random.Next(3),
                Summary = "What it is, in a sentence.",
                Aims = ["An aim.", "Another one."],
                Stage = stage,
                StartedOn = started,
                Name = $"{Topics[random.Next(Topics.Length)]}, {NationalNames.Place(random.Next(NationalNames.Places))}",
            };
            yield return [programme, .. SchoolsOf(number).Select((school, index) => new Participation
            {
                Id = NodeId.Of(nameof(Participation), $"{id.Key}.{school.Key}"),
                AggregateId = id,
                Source = source,
                ProgrammeId = id,
                SchoolId = school,
                Role = index == 0 ? ParticipationRole.Lead : ParticipationRole.Participant,
                From = started,
                Until = random.Next(12) == 0 ? new DateOnly(2026, 3, 31) : null,
            })];
        }
    }

    private static PartnershipMember Member(int partnership, NodeId organisation, Side side, Source source, DateOnly from) => new()
    {
        Id = NodeId.Of(nameof(PartnershipMember), $"{PartnershipId(partnership).Key}.{organisation.Key}"),
        AggregateId = PartnershipId(partnership),
        Source = source,
        PartnershipId = PartnershipId(partnership),
        OrganisationId = organisation,
        Side = side,
        Role = MemberRole.Lead,
        From = from,
    };

    private Deliverable Deliverable(int partnership, int number, Random random, Source source)
    {
        var due = new DateOnly(2024, 9, 1).AddDays(random.Next(1_090));
        var status = due < NationalGraph.Today && random.Next(4) > 0
            ? (random.Next(2) == 0 ? DeliverableStatus.Delivered : DeliverableStatus.Evidenced)
            : (DeliverableStatus)random.Next(4);
        var delivered = status is DeliverableStatus.Delivered or DeliverableStatus.Evidenced;
        return new Deliverable
        {
            Id = NationalKeys.Of(nameof(Deliverable), (partnership * size.DeliverablesOfPartnership) + number),
            AggregateId = PartnershipId(partnership),
            Source = source,
            PartnershipId = PartnershipId(partnership),
            ProgrammeId = number % 2 == 0 ? null : ProgrammeId((partnership * size.ProgrammesOfPartnership) + (number % size.ProgrammesOfPartnership)),
            Title = $"Report {number + 1}",
            AcceptanceCriterion = "Both sides have read it.",
            DueOn = due,
            Status = status,
            AgreedByEducationOn = status > DeliverableStatus.Proposed ? due.AddDays(-60) : null,
            AgreedByHealthOn = status > DeliverableStatus.Proposed && random.Next(8) > 0 ? due.AddDays(-50) : null,
            DeliveredOn = delivered ? due.AddDays(random.Next(-20, 10)) : null,
            Evidence = status is DeliverableStatus.Evidenced ? [new Evidence { Description = "The report.", RecordedOn = due.AddDays(12) }] : [],
        };
    }
}
