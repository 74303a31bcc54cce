namespace Partnership.Graph.Domain.Events;

/// <summary>
/// Whether an encounter counts as meaningful towards Gatsby benchmark 5 (encounters with employers and employees) or 6
/// (experiences of workplaces), and what is missing. https://www.gatsbybenchmarks.org.uk
/// </summary>
public sealed record GatsbyAssessment
{
    /// <summary>The number of the benchmark, 5 or 6.</summary>
    public required int Benchmark { get; init; }

    /// <summary>Whether it counts.</summary>
    public required GatsbyVerdict Verdict { get; init; }

    /// <summary>What is missing for it to count; empty when it does.</summary>
    public required IReadOnlyList<GatsbyCriterion> Missing { get; init; }

    /// <summary>
    /// Assesses <paramref name="encounter"/>. Both benchmarks want people met, a two-way talk and outcomes defined beforehand;
    /// a workplace also wants a task with feedback. With one thing missing it nearly counts.
    /// </summary>
    public static GatsbyAssessment Of(Encounter encounter)
    {
        var workplace = encounter.Setting == EncounterSetting.Workplace;
        List<GatsbyCriterion> missing = [];
        if (encounter.ProfessionsMet.Count == 0) missing.Add(GatsbyCriterion.PeopleMet);
        if (!encounter.TwoWay) missing.Add(GatsbyCriterion.TwoWay);
        if (!encounter.OutcomesDefined) missing.Add(GatsbyCriterion.OutcomesDefined);
        if (workplace && !encounter.TaskWithFeedback) missing.Add(GatsbyCriterion.TaskWithFeedback);

        return new()
        {
            Benchmark = workplace ? 6 : 5,
            Missing = missing,
            Verdict = missing.Count switch
            {
                0 => GatsbyVerdict.Counts,
                1 => GatsbyVerdict.NearlyCounts,
                _ => GatsbyVerdict.DoesNotCount,
            },
        };
    }
}

/// <summary>Whether an encounter counts towards a Gatsby benchmark.</summary>
public enum GatsbyVerdict
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>One thing is missing.</summary>
    NearlyCounts,

    /// <summary>More than one thing is missing.</summary>
    DoesNotCount,
}

/// <summary>What makes an encounter meaningful.</summary>
public enum GatsbyCriterion
{
    /// <summary>Pupils met people of at least one profession.</summary>
    PeopleMet,

    /// <summary>Pupils asked and were asked.</summary>
    TwoWay,

    /// <summary>It was written down beforehand what pupils were to learn.</summary>
    OutcomesDefined,

    /// <summary>Pupils did a task and got feedback on it.</summary>
    TaskWithFeedback,
}
