using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>One measure, as the pilot and the roll-out found it.</summary>
/// <param name="Measure">The measure, in the pilot's words where it has it.</param>
/// <param name="Pilot">The pilot's latest figure; <c>null</c> where it has none of this measure.</param>
/// <param name="RollOut">The roll-out's latest figure; <c>null</c> where it has none of this measure.</param>
/// <param name="Obstacles">What stands in the way of comparing the two; empty where they can be compared.</param>
public sealed record MeasureComparison(string Measure, OutcomeFigure? Pilot, OutcomeFigure? RollOut, IReadOnlyList<ComparisonObstacle> Obstacles)
{
    /// <summary>Whether the two figures may be put side by side as they are.</summary>
    public bool Comparable => Obstacles.Count == 0;

    /// <summary>The measures of both sides, by name. A measure is the same however its accents, capitals and spaces are written; of several figures the latest counts.</summary>
    public static IReadOnlyList<MeasureComparison> Of(IEnumerable<Outcome> pilot, IEnumerable<Outcome> rollOut)
    {
        var (before, after) = (Latest(pilot), Latest(rollOut));
        return [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(measure => Of(before.GetValueOrDefault(measure), after.GetValueOrDefault(measure)))];
    }

    private static MeasureComparison Of(Outcome? pilot, Outcome? rollOut)
    {
        var (before, after) = (pilot is null ? null : OutcomeFigure.Of(pilot), rollOut is null ? null : OutcomeFigure.Of(rollOut));
        return new((pilot ?? rollOut)!.Measure, before, after, [.. ObstaclesBetween(before, after)]);
    }

    private static IEnumerable<ComparisonObstacle> ObstaclesBetween(OutcomeFigure? pilot, OutcomeFigure? rollOut)
    {
        if (pilot is null || rollOut is null)
        {
            yield return pilot is null ? ComparisonObstacle.OnlyInRollOut : ComparisonObstacle.OnlyInPilot;
            yield break;
        }

        if (pilot.Unit != rollOut.Unit)
            yield return ComparisonObstacle.DifferentUnit;
        if (pilot.Method is null || rollOut.Method is null)
            yield return ComparisonObstacle.UnknownMethod;
        else if (NormalisedName.Of(pilot.Method) != NormalisedName.Of(rollOut.Method))
            yield return ComparisonObstacle.DifferentMethod;
        if (pilot.Withheld is not null || rollOut.Withheld is not null)
            yield return ComparisonObstacle.SmallNumber;
        if (IsMissing(pilot, figure => figure.Value) || IsMissing(rollOut, figure => figure.Value))
            yield return ComparisonObstacle.NotMeasured;
        if (IsMissing(pilot, figure => figure.Baseline) || IsMissing(rollOut, figure => figure.Baseline))
            yield return ComparisonObstacle.NoBaseline;
    }

    private static bool IsMissing(OutcomeFigure figure, Func<OutcomeFigure, double?> number) => figure.Withheld is null && number(figure) is null;

    private static Dictionary<string, Outcome> Latest(IEnumerable<Outcome> outcomes) => outcomes
        .GroupBy(outcome => NormalisedName.Of(outcome.Measure))
        .ToDictionary(same => same.Key, same => same.OrderBy(outcome => outcome.AsOf ?? DateOnly.MinValue).ThenBy(outcome => outcome.Id).Last());
}

/// <summary>What stands in the way of comparing two figures.</summary>
public enum ComparisonObstacle
{
    /// <summary>The roll-out has no figure of it.</summary>
    OnlyInPilot,

    /// <summary>The pilot has no figure of it.</summary>
    OnlyInRollOut,

    /// <summary>The figures have different units.</summary>
    DifferentUnit,

    /// <summary>The figures were found in different ways.</summary>
    DifferentMethod,

    /// <summary>One side does not say how its figure was found.</summary>
    UnknownMethod,

    /// <summary>One side has not been measured yet.</summary>
    NotMeasured,

    /// <summary>One side does not say how it was before.</summary>
    NoBaseline,

    /// <summary>The figures of one side are withheld.</summary>
    SmallNumber,
}

/// <summary>A figure of one programme.</summary>
public sealed record OutcomeFigure
{
    private const int SmallestShown = 5;

    private OutcomeFigure(Outcome outcome, bool isSmall)
    {
        Unit = outcome.Unit;
        Method = outcome.Method;
        AsOf = outcome.AsOf;
        Source = outcome.Source;
        if (isSmall)
        {
            Withheld = WithheldReason.SmallNumber;
            return;
        }

        Baseline = outcome.Baseline;
        Value = outcome.Value;
        SampleSize = outcome.SampleSize;
    }

    /// <summary>The figure before the programme; <c>null</c> where nobody found it or it is withheld.</summary>
    public double? Baseline { get; }

    /// <summary>The figure on the day; <c>null</c> until it is measured, or where it is withheld.</summary>
    public double? Value { get; }

    /// <summary>The value less the baseline, where both are known.</summary>
    public double? Change => Value - Baseline;

    /// <summary>Over how many people, schools or events the figure was found; <c>null</c> where that is not known or withheld.</summary>
    public int? SampleSize { get; }

    /// <summary>Why figures are withheld; <c>null</c> where they are not.</summary>
    public WithheldReason? Withheld { get; }

    /// <summary>The unit; <c>null</c> for a count.</summary>
    public string? Unit { get; }

    /// <summary>How it was found.</summary>
    public string? Method { get; }

    /// <summary>The day of the figure.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; }

    /// <summary>What may be known of an outcome: found over 1 to 4, or itself a count of 1 to 4, it could point at people.</summary>
    public static OutcomeFigure Of(Outcome outcome) =>
        new(outcome, IsSmall(outcome.SampleSize) || (outcome.Unit is null && (IsSmall(outcome.Value) || IsSmall(outcome.Baseline))));

    private static bool IsSmall(double? count) => count is > 0 and < SmallestShown;
}
