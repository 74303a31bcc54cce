using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class GatsbyAssessmentTests
{
    [Fact]
    public void An_encounter_at_school_is_about_benchmark_5_and_needs_no_task()
    {
        var assessment = Encounter(EncounterSetting.School, task: false).Gatsby;

        Assert.Equal((5, GatsbyVerdict.Counts), (assessment.Benchmark, assessment.Verdict));
        Assert.Empty(assessment.Missing);
    }

    [Fact]
    public void A_workplace_without_a_task_nearly_counts_towards_benchmark_6()
    {
        var assessment = Encounter(EncounterSetting.Workplace, task: false).Gatsby;

        Assert.Equal((6, GatsbyVerdict.NearlyCounts), (assessment.Benchmark, assessment.Verdict));
        Assert.Equal([GatsbyCriterion.TaskWithFeedback], assessment.Missing);
    }

    [Fact]
    public void With_two_things_missing_it_does_not_count()
    {
        var assessment = (Encounter(EncounterSetting.School, task: true) with { TwoWay = false, ProfessionsMet = [] }).Gatsby;

        Assert.Equal(GatsbyVerdict.DoesNotCount, assessment.Verdict);
        Assert.Equal([GatsbyCriterion.PeopleMet, GatsbyCriterion.TwoWay], assessment.Missing);
    }

    private static Encounter Encounter(EncounterSetting setting, bool task) => new()
    {
        Id = NodeId.Parse("Encounter:1", null),
        AggregateId = NodeId.Parse("Event:1", null),
        Source = Source.Illustrative,
        EventId = NodeId.Parse("Event:1", null),
        Setting = setting,
        ProfessionsMet = ["Physiotherapist"],
        TwoWay = true,
        TaskWithFeedback = task,
        OutcomesDefined = true,
        YearGroups = [YearGroup.Year10],
    };
}
