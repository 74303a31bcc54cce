using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using static Partnership.Graph.Api.Tests.Seed.CaseStudyGraph;

namespace Partnership.Graph.Api.Tests.Seed;

/// <summary>What the case study of 16 May 2024 states is in the seed, and is marked as stated.</summary>
public sealed class CaseStudyFactsTests
{
    [Theory]
    [InlineData("knowledge-sharing", "NhsTrust:RJC NhsTrust:RLQ NhsTrust:RLT NhsTrust:RWP")]
    [InlineData("sandwell-and-west-birmingham", "NhsTrust:RXK")]
    [InlineData("midlands-partnership", "NhsTrust:RRE")]
    [InlineData("dudley-group", "NhsTrust:RNA")]
    [InlineData("walsall-healthcare", "NhsTrust:RBK")]
    [InlineData("staffordshire-and-stoke", "IntegratedCareBoard:QNC")]
    public void Windsor_Academy_Trust_works_with(string key, string health)
    {
        var partnership = The<Partnership>(key);
        var members = All<PartnershipMember>().Where(member => member.PartnershipId == partnership.Id).ToList();

        Assert.Equal(PartnershipStatus.Active, partnership.Status);
        Assert.Equal(health, string.Join(' ', members.Where(member => member.Side == Side.Health).Select(member => member.OrganisationId).Order()));
        Assert.Contains(members, member => member is { Side: Side.Education, OrganisationId.Value: "SchoolTrust:5361" });
        Assert.All(members.Append<Document>(partnership), AssertStated);
    }

    [Fact]
    public void Knowledge_sharing_began_late_in_2022_on_a_day_the_case_study_does_not_give()
    {
        var partnership = The<Partnership>("knowledge-sharing");

        Assert.Equal("late 2022", partnership.StartedInWords);
        Assert.Null(partnership.StartedOn);
        Assert.Equal(Enum.GetValues<Area>(), partnership.Areas);
    }

    [Theory]
    [InlineData("dawn-haywood", "Dawn Haywood", "SchoolTrust:5361")]
    [InlineData("glen-burley", "Glen Burley", "NhsTrust:RJC NhsTrust:RLQ NhsTrust:RLT NhsTrust:RWP")]
    [InlineData("neil-carr", "Neil Carr", "NhsTrust:RRE")]
    public void A_chief_executive_is_named_in_public(string key, string name, string leads)
    {
        var person = The<Person>(key);
        var roles = All<RoleAssignment>().Where(role => role.PersonId == person.Id && role.Role == Role.ChiefExecutive).ToList();

        Assert.Equal((name, false, null), (person.Name, person.RoleAccount, person.WorkEmail));
        Assert.Equal(leads, string.Join(' ', roles.Select(role => role.ScopeId).Order()));
        Assert.All(roles.Append<Document>(person), AssertStated);
    }

    [Fact]
    public void Nobody_else_is_named()
    {
        var others = All<Person>().Where(person => !person.RoleAccount).Select(person => person.Name).Order();

        Assert.Equal(["Dawn Haywood", "Glen Burley", "Neil Carr"], others);
    }

    [Theory]
    [InlineData("asthma-friendly-schools", "sandwell-and-west-birmingham", Area.Prevention, ProgrammeStage.Pilot, "149751")]
    [InlineData("health-fair-and-i-can", "sandwell-and-west-birmingham", Area.WorkforceDevelopment, ProgrammeStage.Pilot, "149751")]
    [InlineData("childrens-hospital-visit", "birmingham-childrens-hospital", Area.WorkforceDevelopment, ProgrammeStage.Pilot, "149751")]
    [InlineData("birmingham-nhs-academy", "birmingham-nhs-academy", Area.WorkforceDevelopment, ProgrammeStage.CoDesign, "")]
    [InlineData("blakenall-healthy-eating", "walsall-healthcare", Area.Prevention, ProgrammeStage.Idea, "138591 140196")]
    [InlineData("pop-up-immunisation-clinics", "walsall-healthcare", Area.CommunityHealthServices, ProgrammeStage.Pilot, "138591 140196")]
    [InlineData("emotional-health-pilot", "walsall-healthcare", Area.Prevention, ProgrammeStage.Pilot, "138591 140196")]
    [InlineData("mental-health-support-team", "staffordshire-and-stoke", Area.Prevention, ProgrammeStage.Scaling, "")]
    [InlineData("primary-careers-pilot", "staffordshire-and-stoke", Area.WorkforceDevelopment, ProgrammeStage.CoDesign, "143012 144441")]
    [InlineData("primary-careers-county", "staffordshire-and-stoke", Area.WorkforceDevelopment, ProgrammeStage.Idea, "")]
    public void A_programme_of_the_case_study_has_its_partnership_area_stage_and_schools(string key, string partnership, Area area, ProgrammeStage stage, string statedSchools)
    {
        var programme = The<Programme>(key);
        var stated = All<Participation>().Where(edge => edge.ProgrammeId == programme.Id && edge.Source == Source.CaseStudy);

        Assert.Equal((NodeId.Of("Partnership", partnership), area, stage), (programme.PartnershipId, programme.Area, programme.Stage));
        Assert.Equal(statedSchools, string.Join(' ', stated.Select(edge => edge.SchoolId.Key).Order()));
        AssertStated(programme);
    }

    [Theory]
    [InlineData("childrens-hospital-students", 50, null)]
    [InlineData("nhs-jobs-highlighted", 350, "jobs")]
    public void A_figure_of_the_case_study_is_an_outcome(string key, double value, string? unit)
    {
        var outcome = The<Outcome>(key);

        Assert.Equal((value, unit), (outcome.Value, outcome.Unit));
        AssertStated(outcome);
    }

    [Fact]
    public void The_mental_health_support_team_has_three_strands() =>
        Assert.Equal(["Students", "Staff", "Parents"], The<Programme>("mental-health-support-team").Aims.Select(aim => aim.Split(':')[0]));

    [Fact]
    public void The_roll_out_to_the_county_grows_out_of_the_careers_pilot_which_pupils_shaped()
    {
        var pilot = The<Programme>("primary-careers-pilot").Id;

        Assert.Equal(pilot, The<Programme>("primary-careers-county").PredecessorId);
        Assert.Contains(All<PupilVoice>(), voice => voice.ProgrammeId == pilot && voice.Changes.Count > 0);
    }

    [Fact]
    public void Only_what_the_case_study_states_carries_its_day()
    {
        Assert.All(Documents.Where(document => document.Source == Source.CaseStudy), AssertStated);
        Assert.DoesNotContain(Documents, document => document.Source == Source.User);
    }

    private static void AssertStated(Document document) =>
        Assert.Equal((Source.CaseStudy, new DateOnly(2024, 5, 16)), (document.Source, document.AsOf));
}
