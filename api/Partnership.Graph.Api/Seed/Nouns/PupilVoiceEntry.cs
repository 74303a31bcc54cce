using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>pupil-voice.json</c>.</summary>
internal sealed record PupilVoiceEntry : SeedEntry
{
    public required SeedKey Programme { get; init; }
    public required string Question { get; init; }
    public required string Method { get; init; }
    public SeedDay? HeldOn { get; init; }
    public int? SampleSize { get; init; }
    public required IReadOnlyList<string> Themes { get; init; }
    public required IReadOnlyList<string> Changes { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        var programme = Programme.Of(nameof(Domain.Programmes.Programme));
        yield return new PupilVoice
        {
            Id = Key.Of(nameof(PupilVoice)),
            AggregateId = programme,
            Source = from.Source,
            AsOf = from.AsOf,
            ProgrammeId = programme,
            Question = Question,
            Method = Method,
            HeldOn = from.On(HeldOn),
            SampleSize = SampleSize,
            Themes = Themes,
            Changes = Changes,
        };
    }
}
