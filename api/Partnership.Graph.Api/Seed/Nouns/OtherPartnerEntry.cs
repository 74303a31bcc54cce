using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>other-partners.json</c>.</summary>
internal sealed record OtherPartnerEntry : SeedEntry
{
    public required string Name { get; init; }
    public required OtherPartnerKind Kind { get; init; }
    public required OrganisationStatus Status { get; init; }
    public Address? Address { get; init; }
    public Postcode? Postcode { get; init; }
    public Uri? Website { get; init; }
    public SeedDay? OpenedOn { get; init; }
    public SeedDay? ClosedOn { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        var id = Key.Of(nameof(OtherPartner));
        yield return new OtherPartner
        {
            Id = id,
            AggregateId = id,
            Source = from.Source,
            AsOf = from.AsOf,
            Name = Name,
            Kind = Kind,
            Status = Status,
            Address = Address,
            Postcode = Postcode,
            Website = Website,
            OpenedOn = from.On(OpenedOn),
            ClosedOn = from.On(ClosedOn),
        };
    }
}
