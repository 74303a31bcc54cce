using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Data;

/// <summary>What every contestant answers from: made from a fixed seed, so the same in every process and every run.</summary>
internal sealed class DataSet
{
    private const int Trusts = 20;
    private const int OpenSchools = 20;
    private const int ClosedSchools = 2;
    private const int WideSchools = 10_000;
    private const int Levels = 10;

    // Names hold only letters and spaces: JSON writers differ in what else they escape, and the bytes must be the same.
    private static readonly string[] Places =
        ["Ashford", "Birchwood", "Colley", "Dormston", "Elmfield", "Foxcote", "Greenhill", "Hawthorn", "Ivyside", "Kingsway", "Langley", "Manor"];

    private static readonly string[] Towns = ["Walsall", "Dudley", "Stoke on Trent", "Tipton", "Halesowen", "Redditch"];

    private static readonly string[] ProgrammeNames =
        ["Asthma friendly schools", "Health careers fair", "Healthy eating", "Immunisation clinic", "Wellbeing pilot"];

    private static readonly SchoolPhase[] Phases = [SchoolPhase.Nursery, SchoolPhase.Primary, SchoolPhase.Secondary, SchoolPhase.AllThrough];

    private static readonly Area[] Areas = Enum.GetValues<Area>();

    private readonly Random _random = new(20_221);
    private readonly Dictionary<int, School> _byUrn;

    public DataSet()
    {
        SchoolTrusts = [.. Enumerable.Range(0, Trusts).Select(MakeTrust)];
        Schools = [.. Enumerable.Range(0, WideSchools).Select(index => MakeSchool(200_000 + index, OrganisationStatus.Open))];
        Deep = MakeUnit("Unit", Levels);
        _byUrn = SchoolTrusts.SelectMany(trust => trust.Schools).Concat(Schools).ToDictionary(school => school.Urn);
    }

    /// <summary>20 trusts with 20 open and 2 closed schools each; an open school has one programme on average.</summary>
    public IReadOnlyList<SchoolTrust> SchoolTrusts { get; }

    /// <summary>10,000 schools of no trust, for wide lists.</summary>
    public IReadOnlyList<School> Schools { get; }

    /// <summary>The root of a binary tree of ten levels: 1,023 units.</summary>
    public Unit Deep { get; }

    public School? SchoolByUrn(int urn) => _byUrn.GetValueOrDefault(urn);

    private static Unit MakeUnit(string name, int levels) =>
        new(name, levels == 1 ? [] : [MakeUnit($"{name} a", levels - 1), MakeUnit($"{name} b", levels - 1)]);

    private SchoolTrust MakeTrust(int index)
    {
        var schools = Enumerable.Range(0, OpenSchools + ClosedSchools).Select(school =>
            MakeSchool(100_000 + (index * 100) + school, school % 11 == 5 ? OrganisationStatus.Closed : OrganisationStatus.Open));
        return new SchoolTrust($"{5_000 + index}", $"{Pick(Places)} Academy Trust", [.. schools]);
    }

    private School MakeSchool(int urn, OrganisationStatus status)
    {
        var phase = Pick(Phases);
        var capacity = _random.Next(200, 1_500);
        return new School(
            urn,
            $"{Pick(Places)} {(phase == SchoolPhase.Secondary ? "High School" : "Academy")}",
            phase,
            status,
            $"WS{_random.Next(1, 15)} {_random.Next(1, 10)}{(char)_random.Next('A', 'Z')}{(char)_random.Next('A', 'Z')}",
            Pick(Towns),
            _random.Next(100, capacity),
            capacity,
            _random.Next(380_000, 420_000),
            _random.Next(270_000, 350_000),
            [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => new Programme(Pick(ProgrammeNames), Pick(Areas)))]);
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
