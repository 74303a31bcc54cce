using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.People;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class CompleteEventTests
{
    private static readonly Occasion After = GivenEvents.At(2026, 7, 1, 12);
    private static readonly EventState Held = GivenEvents.State(GivenEvents.Clinic with { Status = EventStatus.Confirmed });

    private static readonly CompleteEvent Complete = new(
        GivenEvents.Clinic.Id,
        [new Counted(Audience.Pupils, 28) { YearGroup = YearGroup.Year2, SchoolId = GivenEvents.Host.Id }, new Counted(Audience.Parents, 3)]);

    [Fact]
    public void How_many_came_stands_beside_how_many_were_expected()
    {
        var decision = Assert.IsType<Decision.Accepted>(Complete.Decide(Held, After));

        Assert.Equal([("Attendance:a", 30, 28), ("Attendance:clinic.Parents", null, 3)], GivenEvents.All<Attendance>(decision).Select(count => (count.Id.Value, count.Planned, count.Actual)));
        Assert.Equal(["1 of the head-counts that were planned have no number of those who came."], decision.Warnings);
        Assert.Empty(decision.Removals);
        Assert.All(GivenEvents.All<EventParty>(decision), party => Assert.Equal(EventStatus.Completed, party.Status));
    }

    [Fact]
    public void Encounters_are_kept_with_the_event_and_assessed()
    {
        var decision = (Complete with
        {
            Encounters = [new HeldEncounter(EncounterSetting.School, [" Nurse "], TwoWay: true, TaskWithFeedback: false, OutcomesDefined: true) { YearGroups = [YearGroup.Year5, YearGroup.Year5] }],
        }).Decide(Held, After);

        var encounter = Assert.Single(GivenEvents.All<Encounter>(decision));
        Assert.Equal(("Encounter:clinic.1", "Nurse", GatsbyVerdict.Counts), (encounter.Id.Value, Assert.Single(encounter.ProfessionsMet), encounter.Gatsby.Verdict));
        Assert.Equal([YearGroup.Year5], encounter.YearGroups);
    }

    public static TheoryData<string, CompleteEvent, string[]> Wrong => new()
    {
        { "nobody counted", Complete with { Attendance = [] }, ["attendance"] },
        { "less than nobody", Complete with { Attendance = [new(Audience.Staff, -1)] }, ["attendance.0.count"] },
        { "more than a town", Complete with { Attendance = [new(Audience.Community, 100_001)] }, ["attendance.0.count"] },
        { "the same people twice", Complete with { Attendance = [new(Audience.Staff, 1), new(Audience.Staff, 1)] }, ["attendance.1"] },
        { "staff by year", Complete with { Attendance = [new(Audience.Staff, 1) { YearGroup = YearGroup.Year1 }] }, ["attendance.0.yearGroup"] },
        { "a year no school has", Complete with { Attendance = [new(Audience.Pupils, 1) { YearGroup = YearGroup.Year9 }] }, ["attendance.0.yearGroup"] },
        { "a hospital as school", Complete with { Attendance = [new(Audience.Staff, 1) { SchoolId = Given.Hospital }] }, ["attendance.0.schoolId"] },
        { "a profession without a name", Complete with { Encounters = [new(EncounterSetting.School, ["Nurse", ""], true, true, true)] }, ["encounters.0.professionsMet.1"] },
        { "an encounter of a year no school has", Complete with { Encounters = [new(EncounterSetting.School, [], true, true, true) { YearGroups = [YearGroup.Year10] }] }, ["encounters.0.yearGroups.0"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_breaks_a_rule_is_refused_where_it_stands(string what, CompleteEvent command, string[] paths) =>
        Assert.Equal((what, string.Join(' ', paths)), (what, string.Join(' ', GivenPeople.Paths(command.Decide(Held, After)))));

    [Fact]
    public void An_event_is_completed_once_it_has_begun()
    {
        Assert.IsType<Decision.Accepted>(Complete.Decide(Held, GivenEvents.At(2026, 7, 1, 8)));
        Assert.Equal("CONFIRMED", Given.Refused<InvalidState>(Complete.Decide(Held, GivenEvents.At(2026, 7, 1, 7))).State);
    }

    [Fact]
    public void More_than_could_take_part_is_a_fact_and_worth_a_warning() => Assert.Contains(
        "101 people came, more than the 100 who could take part.",
        Assert.IsType<Decision.Accepted>((Complete with { Attendance = [new(Audience.Staff, 101)] }).Decide(Held, After)).Warnings);
}
