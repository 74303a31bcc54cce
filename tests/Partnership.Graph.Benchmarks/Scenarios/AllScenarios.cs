using Partnership.Graph.Benchmarks.Data;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Scenarios;

/// <summary>Every query that is measured.</summary>
internal static class AllScenarios
{
    private const string DeepSelection = "{ name parts { name parts { name parts { name parts { name parts { name parts { name parts { name parts { name parts { name } } } } } } } } } }";

    /// <summary>The comparison: trusts, their open schools, and those schools' programmes; about 56 kB.</summary>
    public static Scenario Trusts { get; } = Scenario.Of(
        "trusts",
        """
        {
          schoolTrusts {
            uid
            name
            schools(status: OPEN) {
              urn
              name
              phase
              programmes {
                name
                area
              }
            }
          }
        }
        """,
        AnswersJson.Default.AnswerTrustsAnswer,
        data => new TrustsAnswer(
            [.. data.SchoolTrusts.Select(trust => new TrustDto(
                trust.Uid,
                trust.Name,
                [.. trust.Schools.Where(school => school.Status == OrganisationStatus.Open).Select(school => new TrustSchoolDto(
                    school.Urn,
                    school.Name,
                    school.Phase.Name(),
                    [.. school.Programmes.Select(programme => new ProgrammeDto(programme.Name, programme.Area.Name()))]))]))]));

    /// <summary>Wide lists of ten fields: does an object cost the same in a long list as in a short one?</summary>
    public static IReadOnlyList<Scenario> Wide { get; } = [WideOf(100), WideOf(1_000), WideOf(10_000)];

    /// <summary>Ten levels of objects, two below each.</summary>
    public static Scenario Deep { get; } = Scenario.Of(
        "deep", $"{{ deep {DeepSelection} }}", AnswersJson.Default.AnswerDeepAnswer, data => new DeepAnswer(UnitOf(data.Deep)), objects: 1_023);

    /// <summary>Five fields of one object: what a request costs before it asks for much.</summary>
    public static Scenario Small { get; } = Scenario.Of(
        "small",
        "{ school(urn: 200007) { urn name phase status postcode } }",
        AnswersJson.Default.AnswerSmallAnswer,
        data =>
        {
            var school = data.SchoolByUrn(200_007)!;
            return new SmallAnswer(new SmallSchoolDto(school.Urn, school.Name, school.Phase.Name(), school.Status.Name(), school.Postcode));
        });

    public static Scenario Named(string name) =>
        ((IReadOnlyList<Scenario>)[Trusts, .. Wide, Deep, Small]).Single(scenario => scenario.Name == name);

    private static UnitDto UnitOf(Unit unit) => new(unit.Name, unit.Parts.Count == 0 ? null : [.. unit.Parts.Select(UnitOf)]);

    private static Scenario WideOf(int count) => Scenario.Of(
        $"wide-{count}",
        $"{{ schools(first: {count}) {{ urn name phase status postcode town pupils capacity easting northing }} }}",
        AnswersJson.Default.AnswerWideAnswer,
        data => new WideAnswer(
            [.. data.Schools.Take(count).Select(school => new SchoolDto(
                school.Urn,
                school.Name,
                school.Phase.Name(),
                school.Status.Name(),
                school.Postcode,
                school.Town,
                school.Pupils,
                school.Capacity,
                school.Easting,
                school.Northing))]),
        objects: count);
}
