using System.Globalization;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.National;

/// <summary>
/// Schools, trusts with their memberships, and NHS bodies. About half of the schools work, as in the register; half of those
/// belong to a trust, and trusts are of one school, of a few, and here and there of dozens.
/// </summary>
internal sealed class NationalOrganisations
{
    private static readonly SchoolPhase[] Phases = [SchoolPhase.Primary, SchoolPhase.Primary, SchoolPhase.Primary, SchoolPhase.Secondary, SchoolPhase.AllThrough, SchoolPhase.Nursery];
    private readonly NationalSize _size;
    private readonly List<NodeId>[] _open = [.. Enumerable.Range(0, NationalSize.LocalAuthorities).Select(_ => new List<NodeId>())];
    private readonly int[] _taken = new int[NationalSize.LocalAuthorities];

    public NationalOrganisations(NationalSize size)
    {
        _size = size;
        Schools = [.. MakeSchools()];
    }

    /// <summary>All schools.</summary>
    public IReadOnlyList<School> Schools { get; }

    /// <summary>The local authority of the number, which may go round any number of times; one that has schools that work.</summary>
    public IReadOnlyList<NodeId> OpenSchoolsNear(int number)
    {
        var authority = number % NationalSize.LocalAuthorities;
        while (_open[authority].Count == 0)
            authority = (authority + 1) % NationalSize.LocalAuthorities;
        return _open[authority];
    }

    public static NodeId TrustId(int number) => SchoolTrust.IdOf(Uid(number));

    public static NodeId NhsTrustId(int number) => NhsTrust.IdOf(Code('R', number));

    /// <summary>Each trust with the schools' times in it.</summary>
    public IEnumerable<Document[]> Trusts()
    {
        var random = new Random(NationalGraph.Seed + 1);
        for (var number = 0; number < _size.Groups; number++)
        {
            var id = TrustId(number);
            var closed = number % 4 > 1;
            var trust = new SchoolTrust
            {
                Id = id,
                AggregateId = id,
                Source = Source.Gias,
                AsOf = NationalGraph.RegisterDay,
                Uid = Uid(number),
                Kind = number % 4 == 0 ? SchoolTrustKind.MultiAcademy : SchoolTrustKind.SingleAcademy,
                Name = $"{NationalNames.Place(random.Next(NationalNames.Places))} {(number % 4 == 0 ? "Learning Trust" : "Academy Trust")}",
                Status = closed ? OrganisationStatus.Closed : OrganisationStatus.Open,
                OpenedOn = new DateOnly(2010, 9, 1).AddDays(random.Next(4_000)),
                ClosedOn = closed ? new DateOnly(2023, 8, 31) : null,
            };
            yield return [trust, .. Memberships(trust, number, random)];
        }
    }

    public IEnumerable<Document> NhsBodies()
    {
        for (var number = 0; number < _size.Boards; number++)
        {
            var id = IntegratedCareBoard.IdOf(Code('Q', number));
            yield return new IntegratedCareBoard
            {
                Id = id,
                AggregateId = id,
                Source = Source.Ods,
                OdsCode = Code('Q', number),
                Name = $"NHS {NationalNames.Place(number * 7)} Integrated Care Board",
                Status = OrganisationStatus.Open,
            };
        }

        for (var number = 0; number < _size.NhsTrusts; number++)
        {
            yield return new NhsTrust
            {
                Id = NhsTrustId(number),
                AggregateId = NhsTrustId(number),
                Source = Source.Ods,
                OdsCode = Code('R', number),
                FoundationTrust = number % 3 > 0,
                Region = (NhsRegion)(number % 7),
                IntegratedCareBoardId = IntegratedCareBoard.IdOf(Code('Q', number % _size.Boards)),
                Name = $"{NationalNames.Place(number * 11)} Healthcare NHS Foundation Trust",
                Status = OrganisationStatus.Open,
            };
        }
    }

    private IEnumerable<School> MakeSchools()
    {
        var random = new Random(NationalGraph.Seed);
        for (var number = 0; number < _size.Schools; number++)
        {
            var urn = Urn.Parse((100_000 + number).ToString(CultureInfo.InvariantCulture), null);
            var authority = (int)((long)number * NationalSize.LocalAuthorities / _size.Schools);
            var status = random.Next(100) switch { < 48 => OrganisationStatus.Open, < 50 => OrganisationStatus.Closing, < 98 => OrganisationStatus.Closed, _ => OrganisationStatus.Proposed };
            var opened = new DateOnly(1960, 1, 1).AddDays(random.Next(22_000));
            var school = new School
            {
                Id = School.IdOf(urn),
                AggregateId = School.IdOf(urn),
                Source = Source.Gias,
                AsOf = NationalGraph.RegisterDay,
                Urn = urn,
                LocalAuthorityCode = LocalAuthorityCode.Parse((200 + authority).ToString(CultureInfo.InvariantCulture), null),
                LocalAuthority = NationalNames.Place(authority * 5),
                Phase = Phases[random.Next(Phases.Length)],
                Type = random.Next(2) == 0 ? "Academy converter" : "Community school",
                LowestAge = 4,
                HighestAge = 11,
                PupilCount = status is OrganisationStatus.Closed or OrganisationStatus.Proposed ? null : random.Next(40, 1_900),
                Easting = random.Next(100_000, 650_000),
                Northing = random.Next(10_000, 650_000),
                Name = NationalNames.School(number, random),
                Status = status,
                Address = new Address { Street = $"{random.Next(1, 200)} School Lane", Town = NationalNames.Place(random.Next(NationalNames.Places)) },
                Postcode = Postcode.Parse($"{(char)('A' + random.Next(20))}B{random.Next(1, 20)} {random.Next(10)}AA", null),
                Website = new Uri($"https://school-{number}.example.org"),
                OpenedOn = opened,
                ClosedOn = status is OrganisationStatus.Closed ? opened.AddDays(random.Next(400, 2_000)) : null,
            };
            if (status is OrganisationStatus.Open or OrganisationStatus.Closing)
                _open[authority].Add(school.Id);
            yield return school;
        }
    }

    private IEnumerable<Membership> Memberships(SchoolTrust trust, int number, Random random)
    {
        var near = OpenSchoolsNear(number);
        var authority = number % NationalSize.LocalAuthorities;
        var wanted = trust.Kind is SchoolTrustKind.SingleAcademy ? 1 : number % 64 == 0 ? random.Next(20, 60) : random.Next(1, 6);
        for (var i = 0; i < wanted && (trust.ClosedOn is not null || _taken[authority] < near.Count); i++)
        {
            // A trust that has closed had a school that another one has now.
            var school = trust.ClosedOn is null ? near[_taken[authority]++] : near[random.Next(near.Count)];
            var from = new DateOnly(2012, 9, 1).AddDays(random.Next(3_000));
            yield return new Membership
            {
                Id = Membership.IdOf(Urn.Parse(school.Key, null), trust.Uid, from),
                AggregateId = trust.Id,
                Source = Source.Gias,
                AsOf = NationalGraph.RegisterDay,
                SchoolId = school,
                TrustId = trust.Id,
                From = from,
                Until = trust.ClosedOn,
            };
        }
    }

    private static GroupUid Uid(int number) => GroupUid.Parse((2_000 + number).ToString(CultureInfo.InvariantCulture), null);

    private static OdsCode Code(char kind, int number)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return OdsCode.Parse($"{kind}{Digits[number / 36]}{Digits[number % 36]}", null);
    }
}
