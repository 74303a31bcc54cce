using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Records what a programme brought about, as a figure.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Measure">What is measured.</param>
public sealed record RecordOutcome(NodeId ProgrammeId, string Measure) : Command<ProgrammeState>
{
    /// <summary>The longest unit, in characters.</summary>
    public const int LongestUnit = 40;

    /// <summary>The unit of the figures; <c>null</c> for a count.</summary>
    public string? Unit { get; init; }

    /// <summary>The figure before the programme.</summary>
    public double? Baseline { get; init; }

    /// <summary>The figure on the day.</summary>
    public double? Value { get; init; }

    /// <summary>Over how many people, schools or events the figure was found.</summary>
    public int? SampleSize { get; init; }

    /// <summary>How it was found.</summary>
    public string? Method { get; init; }

    /// <summary>The day of the figure; today when left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => ProgrammeId;

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        var checks = new Checks();
        checks.Rule(Baseline is not null || Value is not null, "value", "'value' and 'baseline' are left out; give at least one of them.");
        var outcome = new Outcome
        {
            Id = NodeId.New(nameof(Outcome), occasion.Now),
            AggregateId = ProgrammeId,
            Source = Source.User,
            AsOf = checks.PastDay(AsOf, "asOf", occasion.Today) ?? occasion.Today,
            ProgrammeId = ProgrammeId,
            Measure = checks.Text(Measure, "measure"),
            Unit = checks.OptionalText(Unit, "unit", LongestUnit),
            Baseline = checks.Figure(Baseline, "baseline"),
            Value = checks.Figure(Value, "value"),
            SampleSize = checks.Number(SampleSize, "sampleSize", 1, int.MaxValue),
            Method = checks.OptionalText(Method, "method"),
        };
        return checks.AllHold ? new Decision.Accepted(outcome.Id) { Upserts = [outcome] } : checks.Refusal;
    }
}
