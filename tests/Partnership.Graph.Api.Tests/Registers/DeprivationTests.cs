using System.Text;
using Partnership.Graph.Api.Tests.Mutations;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Imports;
using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Api.Tests.Registers;

/// <summary>From the registers' files to figures: deciles of neighbourhoods and the schools that lie in them, by decile in reach and in coverage.</summary>
public sealed class DeprivationTests : IAsyncLifetime
{
    private const string Goldsmith = "138591", Rivers = "140196";

    private static readonly Dictionary<string, string> Neighbourhoods = new() { [Goldsmith] = "E01010213", [Rivers] = "E01010214" };

    private ChangingGraph _graph = null!;
    private int _open;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _graph = await ChangingGraph.StartAsync();
        await using var session = _graph.Store.OpenSession();
        var schools = await session.ToListAsync(session.Query<School>().Where(x => x.Status == OrganisationStatus.Open).OrderBy(x => x.Id), Cancellation);
        _open = schools.Count;
        await ImportAsync(Register.Deprivation, "imd2019-lsoa20190926.csv", ["lsoa_code,imd_decile", "E01010213,1", "E01010214,7", "E01010215,9"]);
        await ImportAsync(
            Register.GiasSchools, "edubasealldata20260610.csv",
            [
                "URN,EstablishmentName,EstablishmentStatus (code),PhaseOfEducation (code),LA (code),Postcode,LSOA (code)",
                .. schools.Select(school => $"{school.Urn},{school.Name},1,2,335,{school.Postcode},{Neighbourhoods.GetValueOrDefault(school.Urn.Value.ToString(null as IFormatProvider), "")}"),
            ]);
    }

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task Schools_take_the_decile_of_their_neighbourhood()
    {
        var answer = await _graph.RunAsync("""{ schools(where: { deprivationDecile: { in: [1, 7, 9] } }) { nodes { urn lsoaCode deprivationDecile } } }""");

        Assert.Equal(
            """[{"urn":"138591","lsoaCode":"E01010213","deprivationDecile":1},{"urn":"140196","lsoaCode":"E01010214","deprivationDecile":7}]""",
            answer["data"]!["schools"]!["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task Reach_by_decile_is_the_reach_of_the_schools_that_lie_there()
    {
        var answer = await _graph.RunAsync(
            """
            {
              deciles: reach(groupBy: [DEPRIVATION_DECILE]) { total { came { value } } groups { deprivationDecile came { value } } }
              schools: reach(groupBy: [SCHOOL]) { groups { school { urn } came { value } } }
            }
            """);

        var (deciles, schools) = (answer["data"]!["deciles"]!["groups"]!.AsArray(), answer["data"]!["schools"]!["groups"]!.AsArray());
        int? Decile(int? decile) => (int?)deciles.Single(group => (int?)group!["deprivationDecile"] == decile)!["came"]!["value"];
        int? School(string urn) => (int?)schools.Single(group => (string?)group!["school"]?["urn"] == urn)!["came"]!["value"];
        Assert.Equal([1, 7, null], deciles.Select(group => (int?)group!["deprivationDecile"]));
        Assert.True(Decile(1) > 0 && Decile(7) > 0);
        Assert.Equal((School(Goldsmith), School(Rivers)), (Decile(1), Decile(7)));
        Assert.Equal((int?)answer["data"]!["deciles"]!["total"]!["came"]!["value"], Decile(1) + Decile(7) + Decile(null));
    }

    [Fact]
    public async Task Coverage_is_told_by_decile_and_may_be_narrowed_to_some()
    {
        var answer = await _graph.RunAsync(
            """
            {
              all: coverageGaps(areas: [WORKFORCE_DEVELOPMENT]) { areas { withNothing { numerator denominator } byDeprivationDecile { deprivationDecile withNothing { numerator denominator } } } }
              most: coverageGaps(areas: [WORKFORCE_DEVELOPMENT], deprivationDeciles: [1]) { areas { withNothing { numerator denominator } schools { nodes { urn } } } }
            }
            """);

        var all = answer["data"]!["all"]!["areas"]![0]!;
        var byDecile = all["byDeprivationDecile"]!.AsArray().ToDictionary(each => (int?)each!["deprivationDecile"] ?? 0, each => (Numerator: (int)each!["withNothing"]!["numerator"]!, Denominator: (int)each["withNothing"]!["denominator"]!));
        Assert.Equal([(1, 1), (7, 1), (0, _open - 2)], new[] { 1, 7, 0 }.Select(decile => (decile, byDecile[decile].Denominator)));
        Assert.Equal((int)all["withNothing"]!["numerator"]!, byDecile.Values.Sum(each => each.Numerator));
        var most = answer["data"]!["most"]!["areas"]![0]!;
        Assert.Equal((byDecile[1].Numerator, 1), ((int)most["withNothing"]!["numerator"]!, (int)most["withNothing"]!["denominator"]!));
        Assert.Equal(byDecile[1].Numerator == 0 ? [] : [Goldsmith], most["schools"]!["nodes"]!.AsArray().Select(school => (string?)school!["urn"]));
    }

    private async Task ImportAsync(Register register, string file, IEnumerable<string> lines)
    {
        var content = new BytesContent(file, CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(string.Join("\r\n", [.. lines, ""])));
        var report = await _graph.Get<RegisterImporter>().RunAsync(new ImportRequest { Register = register, Content = content }, progress: null, Cancellation);
        Assert.Empty(report.Plan!.Rejections);
    }
}
