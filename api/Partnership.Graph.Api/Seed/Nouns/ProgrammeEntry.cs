using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>programmes.json</c>: a programme with the schools that take part.</summary>
internal sealed record ProgrammeEntry : SeedEntry
{
    public required SeedKey Partnership { get; init; }
    public required string Name { get; init; }
    public required Area Area { get; init; }
    public string? Summary { get; init; }
    public required IReadOnlyList<string> Aims { get; init; }
    public required ProgrammeStage Stage { get; init; }
    public SeedDay? StartedOn { get; init; }
    public Stop? Stopped { get; init; }
    public SeedKey? Predecessor { get; init; }
    public required IReadOnlyList<Participant> Schools { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        if (Stage == ProgrammeStage.Stopped != Stopped is not null)
            throw new FormatException("a programme says in stopped why it was stopped exactly when its stage is STOPPED.");

        var programme = new Programme
        {
            Id = Key.Of(nameof(Programme)),
            AggregateId = Key.Of(nameof(Programme)),
            Source = from.Source,
            AsOf = from.AsOf,
            PartnershipId = Partnership.Of(nameof(Graph.Partnership)),
            Name = Name,
            Area = Area,
            Summary = Summary,
            Aims = Aims,
            Stage = Stage,
            StartedOn = from.On(StartedOn),
            Stopped = Stopped?.ToStop(from),
            PredecessorId = Predecessor?.Of(nameof(Programme)),
        };
        return Schools.Select(school => school.ToDocument(programme, from)).Prepend<Document>(programme);
    }

    /// <summary>Why the programme was given up.</summary>
    internal sealed record Stop
    {
        public required SeedDay On { get; init; }
        public required string Reason { get; init; }
        public required string Learning { get; init; }

        public ProgrammeStop ToStop(Provenance from) => new() { On = from.On(On), Reason = Reason, Learning = Learning };
    }

    /// <summary>A school in the programme.</summary>
    internal sealed record Participant : SeedItem
    {
        public required NodeId School { get; init; }
        public required ParticipationRole Role { get; init; }
        public SeedDay? From { get; init; }
        public SeedDay? Until { get; init; }

        public Participation ToDocument(Programme programme, Provenance whole)
        {
            var from = Provenance(whole.Calendar, whole);
            return new()
            {
                Id = NodeId.Of(nameof(Participation), $"{programme.Id.Key}.{School.Key}"),
                AggregateId = programme.Id,
                Source = from.Source,
                AsOf = from.AsOf,
                ProgrammeId = programme.Id,
                SchoolId = School,
                Role = Role,
                From = from.On(From),
                Until = from.On(Until),
            };
        }
    }
}
