using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Imports.Content;
using Partnership.Graph.Imports.Gias;
using Partnership.Graph.Imports.Reading;
using Partnership.Graph.Imports.Tests.Files;

namespace Partnership.Graph.Imports.Tests.ReferenceData;

/// <summary>The trust of the case study among all of England's, with those that are easily taken for it.</summary>
[Collection<ReferenceDataTests>]
public sealed class WindsorAcademyTrustTests(ImportedReferenceData data)
{
    private static readonly int[] Schools =
        [136618, 137773, 138591, 140196, 142277, 142278, 142355, 142964, 143012, 143195, 144441, 144988, 145047, 146443, 149751];

    [Fact]
    public async Task It_has_exactly_its_fifteen_schools() =>
        Assert.Equal(Schools, (await data.AllAsync<Membership>()).Where(edge => edge.TrustId.Value == "SchoolTrust:5361").Select(edge => int.Parse(edge.SchoolId.Key, null)).Order());

    [Fact]
    public async Task The_sponsor_of_its_name_and_the_trust_of_a_similar_one_are_not_it()
    {
        var trusts = await data.AllAsync<SchoolTrust>();

        Assert.DoesNotContain(trusts, trust => trust.Uid.Value == "5360");
        Assert.Equal("Windsor Academy Trust", Assert.Single(trusts, trust => trust.Name.Contains("Windsor Academy", StringComparison.Ordinal)).Name);
        Assert.DoesNotContain(await data.AllAsync<Membership>(), edge => edge.TrustId.Key is "5360");
    }

    [Fact]
    public void The_primary_school_of_a_similar_name_at_the_same_postcode_is_another_trusts()
    {
        RepositoryFiles.RequireReferenceData();
        var extract = new RegisterExtract(FileContent.At(Path.Combine(RepositoryFiles.ReferenceData, "gias", "edubasealldata-wat.csv"), new("edubasealldata", ".csv")), new(2024, 6, 17));
        var schools = GiasSchools.Read(extract).Cast<RowResult.Understood>().Select(row => (School)row.Document).ToDictionary(school => school.Urn.Value);

        Assert.Equal(schools[146443].Postcode, schools[150922].Postcode);
        Assert.Equal(Schools.Append(150922).Order(), schools.Keys.Order());
    }

    [Fact]
    public async Task The_primary_school_of_a_similar_name_is_no_member() =>
        Assert.DoesNotContain(await data.AllAsync<Membership>(), edge => edge.SchoolId.Value == "School:150922");

    [Fact]
    public async Task Three_schools_joined_on_a_day_that_is_known() =>
        Assert.Equal([142277, 142278, 145047], (await data.AllAsync<Membership>()).Where(edge => edge.From == new DateOnly(2024, 1, 1)).Select(edge => int.Parse(edge.SchoolId.Key, null)).Order());
}
