using Partnership.Graph.Benchmarks.National;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Benchmarks.Reminding;

/// <summary>
/// Events that are all to come, in the partnerships of a country or of a part of one, and the people to be told: for each programme one
/// coordinator on either side, all with addresses of their own. Some of the events are on one day, each of another programme
/// and another school, so that their first reminders are due together and each makes two mails.
/// </summary>
/// <param name="events">How many events in all; a multiple of 100.</param>
/// <param name="onOneDay">How many of them on <see cref="OneDay"/>; at most a tenth.</param>
internal sealed class ComingEvents(int events, int onOneDay)
{
    /// <summary>Monday, 22 days before: everything is planned then.</summary>
    public static readonly DateTimeOffset PlannedAt = new(2026, 9, 7, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Tuesday afternoon, 21 days before: the first reminders of that day's events are due.</summary>
    public static readonly DateTimeOffset DueAt = new(2026, 9, 8, 14, 30, 0, TimeSpan.Zero);

    /// <summary>The day with many events, a Tuesday.</summary>
    public static readonly DateOnly OneDay = new(2026, 9, 29);

    private const int EventsOfProgramme = 10;

    // The others are on the days after it.
    private const int DaysAfter = 200;

    private readonly NationalSize _size = new(events / 500_000.0);

    /// <summary>One commit per aggregate, made as it is read.</summary>
    public IEnumerable<Commit> Commits()
    {
        var organisations = new NationalOrganisations(_size);
        var partnerships = new NationalPartnerships(_size, organisations);
        return organisations.Schools.Select(school => new Document[] { school })
            .Concat(organisations.Trusts())
            .Concat(organisations.NhsBodies().Select(body => new[] { body }))
            .Concat(partnerships.Partnerships())
            .Concat(partnerships.Programmes())
            .Concat(Enumerable.Range(0, Programmes).SelectMany(programme => People(programme, organisations, partnerships)))
            .Concat(Events(organisations, partnerships))
            .Select(documents => new Commit { AggregateId = documents[0].Id, At = PlannedAt, Upserts = documents });
    }

    private int Programmes => events / EventsOfProgramme;

    private IEnumerable<Document[]> People(int programme, NationalOrganisations organisations, NationalPartnerships partnerships)
    {
        var school = SchoolOf(programme, organisations);
        yield return Person(programme * 2, school, school);
        yield return Person((programme * 2) + 1, partnerships.HealthMember(programme / _size.ProgrammesOfPartnership), NationalPartnerships.ProgrammeId(programme));
    }

    private static Document[] Person(int number, NodeId organisation, NodeId scope)
    {
        var id = NationalKeys.Of(nameof(Domain.People.Person), number);
        return
        [
            new Person
            {
                Id = id,
                AggregateId = id,
                Source = Source.Illustrative,
                Name = NationalNames.Person(number),
                JobTitle = number % 2 == 0 ? "Assistant headteacher" : "School nurse",
                WorkEmail = EmailAddress.Parse($"person.{number}@example.org", null),
                OrganisationId = organisation,
                RoleAccount = false,
            },
            new RoleAssignment
            {
                Id = NationalKeys.Of(nameof(RoleAssignment), number),
                AggregateId = id,
                Source = Source.Illustrative,
                PersonId = id,
                Role = Role.Coordinator,
                ScopeId = scope,
                From = new DateOnly(2022, 9, 1),
            },
        ];
    }

    private IEnumerable<Document[]> Events(NationalOrganisations organisations, NationalPartnerships partnerships)
    {
        var random = new Random(NationalGraph.Seed + 5);
        for (var number = 0; number < events; number++)
        {
            var (programme, place) = (number / EventsOfProgramme, number % EventsOfProgramme);
            var onTheDay = place == 0 && programme < onOneDay;
            var date = onTheDay ? OneDay : OneDay.AddDays(random.Next(1, DaysAfter + 1));
            var host = SchoolOf(onTheDay ? programme : random.Next(Programmes), organisations);
            yield return Event(number, programme, host, date, partnerships, random);
        }
    }

    private Document[] Event(int number, int programme, NodeId host, DateOnly date, NationalPartnerships partnerships, Random random)
    {
        var id = NationalKeys.Of(nameof(Domain.Events.Event), number);
        var partnership = programme / _size.ProgrammesOfPartnership;
        var start = new TimeOnly(9, 0).AddMinutes(15 * random.Next(24));
        var one = new Event
        {
            Id = id,
            AggregateId = id,
            Source = Source.User,
            PartnershipId = NationalPartnerships.PartnershipId(partnership),
            ProgrammeId = NationalPartnerships.ProgrammeId(programme),
            HostId = host,
            Kind = EventKind.HealthFair,
            Date = date,
            StartTime = start,
            EndTime = start.AddMinutes(90),
            TimeZone = IanaZone.London,
            Venue = "Main hall",
            Status = EventStatus.Confirmed,
            Capacity = random.Next(20, 300),
            Name = $"Health fair {number}",
        };
        return [one, EventParty.Of(one, host, EventPartyRole.Host), EventParty.Of(one, partnerships.HealthMember(partnership), EventPartyRole.Provider)];
    }

    // As many schools as programmes, and no school twice among them.
    private static NodeId SchoolOf(int programme, NationalOrganisations organisations) => organisations.Schools[programme].Id;
}
