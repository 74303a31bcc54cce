using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using static Partnership.Graph.Api.Tests.Seed.CaseStudyGraph;

namespace Partnership.Graph.Api.Tests.Seed.Registers;

public sealed class RegisterFactsTests
{
    private static readonly int[] WindsorAcademyTrust =
    [
        136618, 137773, 138591, 140196, 142277, 142278, 142355, 142964, 143012, 143195, 144441, 144988, 145047, 146443, 149751,
    ];

    [Fact]
    public void Windsor_Academy_Trust_has_the_identifiers_of_the_register()
    {
        var trust = The<SchoolTrust>("5361");

        Assert.Equal("Windsor Academy Trust", trust.Name);
        Assert.Equal("TR02503", trust.GroupId);
        Assert.Equal("07523436", trust.CompaniesHouseNumber?.Value);
        Assert.Equal("10058502", trust.Ukprn?.Value);
        Assert.Equal(SchoolTrustKind.MultiAcademy, trust.Kind);
        Assert.Equal("B63 3HY", trust.Postcode?.Value);
    }

    [Fact]
    public void Windsor_Academy_Trust_has_its_fifteen_schools()
    {
        var schools = All<Membership>().Where(edge => edge.TrustId == The<SchoolTrust>("5361").Id && edge.HoldsOn(FirstStart)).ToList();

        Assert.Equal(WindsorAcademyTrust, schools.Select(edge => int.Parse(edge.SchoolId.Key, null)).Order());
        Assert.All(schools, edge => Assert.Equal(OrganisationStatus.Open, The<School>(edge.SchoolId.Key).Status));
    }

    [Fact]
    public void The_primary_school_of_a_similar_name_is_not_one_of_them() =>
        Assert.DoesNotContain(Documents, document => document.Id.Value.Contains("150922", StringComparison.Ordinal));

    [Theory]
    [InlineData(142277)]
    [InlineData(142278)]
    [InlineData(145047)]
    public void A_school_that_joined_on_a_known_day_was_not_in_the_trust_before(int urn)
    {
        var edge = Assert.Single(All<Membership>(), edge => edge.SchoolId.Key == $"{urn}");

        Assert.True(edge.HoldsOn(new(2024, 1, 1)));
        Assert.False(edge.HoldsOn(new(2023, 12, 31)));
    }

    [Fact]
    public void The_other_schools_joined_on_a_day_the_register_does_not_give() =>
        Assert.Equal(12, All<Membership>().Count(edge => edge.From is null));

    [Fact]
    public void A_school_carries_what_the_register_says_about_it()
    {
        var school = The<School>("136618");

        Assert.Equal("Windsor High School and Sixth Form", school.Name);
        Assert.Equal(SchoolPhase.Secondary, school.Phase);
        Assert.Equal("Academy converter", school.Type);
        Assert.Equal(("332", "Dudley", "5404"), (school.LocalAuthorityCode?.Value, school.LocalAuthority, school.EstablishmentNumber?.Value));
        Assert.Equal((11, 18, 1710), (school.LowestAge, school.HighestAge, school.PupilCount));
        Assert.Equal((396012, 283744), (school.Easting, school.Northing));
        Assert.Equal("B63 4BB", school.Postcode?.Value);
        Assert.Equal(new DateOnly(2024, 6, 17), school.AsOf);
    }

    [Fact]
    public void Every_school_but_the_new_one_has_its_predecessor_which_is_closed()
    {
        var links = All<SchoolLink>().ToList();

        Assert.Equal(WindsorAcademyTrust.Except([149751]), links.Select(link => link.SuccessorUrn.Value).Order());
        Assert.All(links, link => Assert.Equal(OrganisationStatus.Closed, The<School>(link.PredecessorId.Key).Status));
        Assert.Equal(new DateOnly(2012, 9, 1), links.Single(link => link.SuccessorUrn.Value == 138591).On);
    }

    [Theory]
    [InlineData("RXK", "Sandwell and West Birmingham Hospitals NHS Trust", "QUA", "B66 2QT", false)]
    [InlineData("RRE", "Midlands Partnership University NHS Foundation Trust", "QNC", "ST16 3SR", true)]
    [InlineData("RNA", "The Dudley Group NHS Foundation Trust", "QUA", "DY1 2HQ", true)]
    [InlineData("RBK", "Walsall Healthcare NHS Trust", "QUA", "WS2 9PS", false)]
    [InlineData("RJC", "South Warwickshire University NHS Foundation Trust", "QWU", "CV34 5BW", true)]
    [InlineData("RLQ", "Wye Valley NHS Trust", "QGH", "HR1 2ER", false)]
    [InlineData("RWP", "Worcestershire Acute Hospitals NHS Trust", "QGH", "WR5 1DD", false)]
    [InlineData("RLT", "George Eliot Hospital NHS Trust", "QWU", "CV10 7DJ", false)]
    [InlineData("RQ3", "Birmingham Women's and Children's NHS Foundation Trust", "QHL", "B4 6NH", true)]
    public void An_nhs_trust_carries_what_the_register_says_about_it(string code, string name, string board, string postcode, bool foundation)
    {
        var trust = The<NhsTrust>(code);

        Assert.Equal(name, trust.Name);
        Assert.Equal(NodeId.Of("IntegratedCareBoard", board), trust.IntegratedCareBoardId);
        Assert.Equal(postcode, trust.Postcode?.Value);
        Assert.Equal(foundation, trust.FoundationTrust);
        Assert.Equal(NhsRegion.Midlands, trust.Region);
    }

    [Fact]
    public void The_integrated_care_board_of_Staffordshire_has_its_codes()
    {
        var board = The<IntegratedCareBoard>("QNC");

        Assert.Equal("NHS Staffordshire and Stoke-on-Trent Integrated Care Board", board.Name);
        Assert.Equal("E54000010", board.GssCode?.Value);
    }

    [Fact]
    public void What_the_registers_say_is_marked_with_register_and_day()
    {
        Assert.All(All<Document>().Where(document => document is School or SchoolTrust or Membership or SchoolLink), document => Assert.Equal(Source.Gias, document.Source));
        Assert.All(All<Document>().Where(document => document is NhsTrust or IntegratedCareBoard), document => Assert.Equal(Source.Ods, document.Source));
        Assert.All(All<Document>().Where(document => document.Source is Source.Gias or Source.Ods), document => Assert.NotNull(document.AsOf));
    }
}
