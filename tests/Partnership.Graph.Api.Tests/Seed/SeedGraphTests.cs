using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using static Partnership.Graph.Api.Tests.Seed.CaseStudyGraph;

namespace Partnership.Graph.Api.Tests.Seed;

public sealed class SeedGraphTests
{
    [Fact]
    public void Every_id_is_valid_and_names_the_type_of_its_document()
    {
        Assert.All(Documents, document => Assert.True(NodeId.TryParse(document.Id.Value, null, out _)));
        Assert.All(Documents, document => Assert.Equal(document.GetType().Name, document.Id.TypeName));
        Assert.Equal(Documents.Count, Documents.DistinctBy(document => document.Id).Count());
    }

    [Fact]
    public void The_same_files_and_the_same_day_make_the_same_graph() =>
        Assert.Equivalent(Documents, Graph.Api.Seed.SeedGraph.Read(Files, FirstStart).Documents, strict: true);

    [Fact]
    public void Each_aggregate_is_one_commit_that_a_store_accepts()
    {
        var commits = Graph.Api.Seed.SeedGraph.Read(Files, FirstStart).Commits(DateTimeOffset.UnixEpoch);

        Assert.All(commits, commit => commit.Validate());
        Assert.All(commits, commit => Assert.Contains(commit.Upserts, document => document.Id == commit.AggregateId));
        Assert.Equal(commits.Count, commits.DistinctBy(commit => commit.AggregateId).Count());
    }

    [Fact]
    public void Every_address_ends_in_example_org_and_belongs_to_a_role()
    {
        var addressed = All<Person>().Where(person => person.WorkEmail is not null).ToList();

        Assert.All(addressed, person => Assert.EndsWith("@example.org", person.WorkEmail!.Value.Value, StringComparison.Ordinal));
        Assert.All(addressed, person => Assert.True(person.RoleAccount));
        Assert.Equal(addressed.Count, addressed.DistinctBy(person => person.WorkEmail).Count());
    }

    [Fact]
    public void Every_account_of_a_role_is_made_up() =>
        Assert.All(All<Person>().Where(person => person.RoleAccount), person => Assert.Equal(Source.Illustrative, person.Source));

    [Fact]
    public void A_made_up_programme_or_partnership_says_so_in_its_name()
    {
        var madeUp = Documents.OfType<NamedDocument>().Where(document => document is Programme or Graph.Partnership && document.Source == Source.Illustrative);

        Assert.All(madeUp.Where(document => document.Id.Key != "birmingham-childrens-hospital"), document => Assert.StartsWith("Example: ", document.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void No_pupil_is_a_record()
    {
        Assert.DoesNotContain(All<Person>(), person => $"{person.Name} {person.JobTitle}".Contains("pupil", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(All<Person>(), person => $"{person.Name} {person.JobTitle}".Contains("student", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["Actual", "AggregateId", "AsOf", "Audience", "Date", "EventId", "EventKind", "Id", "Planned", "ProgrammeId", "SchoolId", "Source", "Term", "Version", "YearGroup"],
            typeof(Attendance).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Order());
    }

    [Fact]
    public void Every_event_is_made_up_as_the_case_study_gives_no_dates() =>
        Assert.All(All<Event>(), happening => Assert.Equal(Source.Illustrative, happening.Source));

    [Fact]
    public void There_is_something_to_show_for_every_value_of_every_enumeration()
    {
        AssertAll(All<Event>().Select(each => each.Kind));
        AssertAll(All<Event>().Select(each => each.Status));
        AssertAll(All<EventParty>().Select(each => each.Role));
        AssertAll(All<Attendance>().Select(each => each.Audience));
        AssertAll(All<Encounter>().Select(each => each.Setting));
        AssertAll(All<Encounter>().Select(each => each.Gatsby.Verdict));
        AssertAll(All<Deliverable>().Select(each => each.Status));
        AssertAll(All<Programme>().Select(each => each.Stage));
        AssertAll(All<Programme>().Select(each => each.Area));
        AssertAll(All<Participation>().Select(each => each.Role));
        AssertAll(All<Graph.Partnership>().Select(each => each.Status));
        AssertAll(All<PartnershipMember>().Select(each => each.Side));
        AssertAll(All<PartnershipMember>().Select(each => each.Role));
        AssertAll(All<RoleAssignment>().Select(each => each.Role));
    }

    [Fact]
    public void Every_school_of_the_trust_has_a_coordinator_and_takes_part_in_a_programme()
    {
        var schools = All<Domain.Organisations.Membership>().Select(edge => edge.SchoolId).ToList();

        Assert.Empty(schools.Except(All<RoleAssignment>().Where(role => role.Role == Role.Coordinator).Select(role => role.ScopeId)));
        Assert.Empty(schools.Except(All<Participation>().Select(edge => edge.SchoolId)));
    }

    [Fact]
    public void Every_programme_that_is_not_stopped_has_a_coordinator_or_its_partnership_has()
    {
        var coordinated = All<RoleAssignment>().Where(role => role.Role == Role.Coordinator).Select(role => role.ScopeId).ToHashSet();

        Assert.All(All<Programme>(), programme => Assert.True(coordinated.Contains(programme.Id) || coordinated.Contains(programme.PartnershipId)));
    }

    [Fact]
    public void Someone_is_away_with_a_deputy_while_reminders_are_due() =>
        Assert.Contains(All<RoleAssignment>(), role => role.DeputyId is not null && role.Away.Any(away => away.From > FirstStart && away.From < FirstStart.AddDays(7)));

    private static void AssertAll<T>(IEnumerable<T> shown) where T : struct, Enum => Assert.Empty(Enum.GetValues<T>().Except(shown));
}
