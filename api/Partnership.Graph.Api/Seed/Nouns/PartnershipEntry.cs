using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>partnerships.json</c>: a partnership with its members.</summary>
internal sealed record PartnershipEntry : SeedEntry
{
    public required string Name { get; init; }
    public string? Summary { get; init; }
    public required IReadOnlyList<Area> Areas { get; init; }
    public required PartnershipStatus Status { get; init; }
    public SeedDay? StartedOn { get; init; }
    public string? StartedInWords { get; init; }
    public SeedDay? EndedOn { get; init; }
    public SeedDay? ReviewDueOn { get; init; }
    public int? FocusLimit { get; init; }
    public required IReadOnlyList<Member> Members { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        if (Status == PartnershipStatus.Ended != EndedOn is not null) throw new FormatException("a partnership has an endedOn exactly when it is ENDED.");
        if (FocusLimit < 1) throw new FormatException("a focusLimit is 1 or more.");

        var partnership = new Partnership
        {
            Id = Key.Of(nameof(Partnership)),
            AggregateId = Key.Of(nameof(Partnership)),
            Source = from.Source,
            AsOf = from.AsOf,
            Name = Name,
            Summary = Summary,
            Areas = Areas,
            Status = Status,
            StartedOn = from.On(StartedOn),
            StartedInWords = StartedInWords,
            EndedOn = from.On(EndedOn),
            ReviewDueOn = from.On(ReviewDueOn),
            FocusLimit = FocusLimit,
        };
        return Members.Select(member => member.ToDocument(partnership, from)).Prepend<Document>(partnership);
    }

    /// <summary>An organisation in the partnership.</summary>
    internal sealed record Member : SeedItem
    {
        public required NodeId Organisation { get; init; }
        public required Side Side { get; init; }
        public required MemberRole Role { get; init; }
        public SeedDay? From { get; init; }
        public SeedDay? Until { get; init; }

        public PartnershipMember ToDocument(Partnership partnership, Provenance whole)
        {
            var from = Provenance(whole.Calendar, whole);
            return new()
            {
                Id = NodeId.Of(nameof(PartnershipMember), $"{partnership.Id.Key}.{Organisation.TypeName}.{Organisation.Key}"),
                AggregateId = partnership.Id,
                Source = from.Source,
                AsOf = from.AsOf,
                PartnershipId = partnership.Id,
                OrganisationId = Organisation,
                Side = Side,
                Role = Role,
                From = from.On(From),
                Until = from.On(Until),
            };
        }
    }
}
