using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>outcomes.json</c>; its asOf is the day of the figure.</summary>
internal sealed record OutcomeEntry : SeedEntry
{
    public required SeedKey Programme { get; init; }
    public required string Measure { get; init; }
    public string? Unit { get; init; }
    public double? Baseline { get; init; }
    public double? Value { get; init; }
    public int? SampleSize { get; init; }
    public string? Method { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        var programme = Programme.Of(nameof(Domain.Programmes.Programme));
        yield return new Domain.Programmes.Outcome
        {
            Id = Key.Of(nameof(Domain.Programmes.Outcome)),
            AggregateId = programme,
            Source = from.Source,
            AsOf = from.AsOf,
            ProgrammeId = programme,
            Measure = Measure,
            Unit = Unit,
            Baseline = Baseline,
            Value = Value,
            SampleSize = SampleSize,
            Method = Method,
        };
    }
}
