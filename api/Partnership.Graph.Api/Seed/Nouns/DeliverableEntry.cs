using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>deliverables.json</c>.</summary>
internal sealed record DeliverableEntry : SeedEntry
{
    public required SeedKey Partnership { get; init; }
    public SeedKey? Programme { get; init; }
    public required string Title { get; init; }
    public required string AcceptanceCriterion { get; init; }
    public SeedKey? EducationOwner { get; init; }
    public SeedKey? HealthOwner { get; init; }
    public required SeedDay DueOn { get; init; }
    public required DeliverableStatus Status { get; init; }
    public SeedDay? AgreedByEducationOn { get; init; }
    public SeedDay? AgreedByHealthOn { get; init; }
    public SeedDay? DeliveredOn { get; init; }
    public IReadOnlyList<Proof> Evidence { get; init; } = [];

    private bool IsAgreed => AgreedByEducationOn is not null && AgreedByHealthOn is not null;

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        if (Status is >= DeliverableStatus.Agreed and <= DeliverableStatus.Evidenced && !IsAgreed)
            throw new FormatException("a deliverable from AGREED to EVIDENCED has the day each side agreed on.");
        if (Status is DeliverableStatus.Delivered or DeliverableStatus.Evidenced != DeliveredOn is not null)
            throw new FormatException("a deliverable has a deliveredOn exactly when it is DELIVERED or EVIDENCED.");
        if (Status == DeliverableStatus.Evidenced != Evidence.Count > 0)
            throw new FormatException("a deliverable has evidence exactly when it is EVIDENCED.");

        yield return new Deliverable
        {
            Id = Key.Of(nameof(Deliverable)),
            AggregateId = Partnership.Of(nameof(Graph.Partnership)),
            Source = from.Source,
            AsOf = from.AsOf,
            PartnershipId = Partnership.Of(nameof(Graph.Partnership)),
            ProgrammeId = Programme?.Of(nameof(Domain.Programmes.Programme)),
            Title = Title,
            AcceptanceCriterion = AcceptanceCriterion,
            EducationOwnerId = EducationOwner?.Of(nameof(Person)),
            HealthOwnerId = HealthOwner?.Of(nameof(Person)),
            DueOn = from.On(DueOn),
            Status = Status,
            AgreedByEducationOn = from.On(AgreedByEducationOn),
            AgreedByHealthOn = from.On(AgreedByHealthOn),
            DeliveredOn = from.On(DeliveredOn),
            Evidence = [.. Evidence.Select(proof => proof.ToEvidence(from))],
        };
    }

    /// <summary>What shows that it was delivered.</summary>
    internal sealed record Proof
    {
        public required string Description { get; init; }
        public Uri? Url { get; init; }
        public required SeedDay RecordedOn { get; init; }

        public Evidence ToEvidence(Provenance from) => new() { Description = Description, Url = Url, RecordedOn = from.On(RecordedOn) };
    }
}
