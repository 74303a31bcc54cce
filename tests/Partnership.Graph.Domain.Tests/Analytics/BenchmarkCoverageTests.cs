using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Analytics;

public sealed class BenchmarkCoverageTests
{
    [Fact]
    public void A_school_counts_once_for_its_best_encounter_and_only_where_it_is_asked_about()
    {
        Encounter[] encounters = [At("1", twoWay: true), At("2", twoWay: false), At("3", twoWay: false)];
        var schoolsAt = new[] { ("1", "A"), ("2", "A"), ("2", "B"), ("3", "B"), ("1", "primary") }
            .ToLookup(at => NodeId.Of("Event", at.Item1), at => NodeId.Of("School", at.Item2));
        HashSet<NodeId> schools = [NodeId.Of("School", "A"), NodeId.Of("School", "B"), NodeId.Of("School", "C")];

        var coverage = BenchmarkCoverage.Of(5, encounters, schoolsAt, schools);

        Assert.Equal(new BenchmarkCoverage(5, new(1, 3), new(1, 3), new(0, 3)), coverage);
        Assert.Equal(new BenchmarkCoverage(6, new(0, 3), new(0, 3), new(0, 0)), BenchmarkCoverage.Of(6, encounters, schoolsAt, schools));
    }

    private static Encounter At(string key, bool twoWay) => new()
    {
        Id = NodeId.Of("Encounter", key),
        AggregateId = NodeId.Of("Event", key),
        Source = Source.User,
        EventId = NodeId.Of("Event", key),
        Setting = EncounterSetting.School,
        ProfessionsMet = ["nurse"],
        TwoWay = twoWay,
        TaskWithFeedback = false,
        OutcomesDefined = true,
        YearGroups = [YearGroup.Year9],
    };
}
