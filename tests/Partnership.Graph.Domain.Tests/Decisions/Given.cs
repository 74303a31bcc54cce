using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Tests.Decisions;

/// <summary>What decisions are tried on: the morning of Tuesday 16 June 2026, a partnership of a school trust and an NHS trust.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 6, 16);
    public static readonly NodeId Trust = NodeId.Parse("SchoolTrust:5361", null);
    public static readonly NodeId Hospital = NodeId.Parse("NhsTrust:RXK", null);
    public static readonly NodeId PartnershipId = NodeId.Parse("Partnership:one", null);

    public static Caller Administrator { get; } = new() { Actor = "admin", Access = AccessLevel.Administrator };

    public static Occasion Occasion { get; } = new(Administrator, new DateTimeOffset(2026, 6, 16, 8, 0, 0, TimeSpan.Zero));

    public static Partnership Partnership { get; } = new()
    {
        Id = PartnershipId,
        AggregateId = PartnershipId,
        Version = 3,
        Source = Source.CaseStudy,
        AsOf = new DateOnly(2024, 5, 16),
        Name = "One",
        Areas = [Area.Prevention],
        Status = PartnershipStatus.Active,
        StartedOn = new DateOnly(2023, 1, 1),
    };

    public static PartnershipState State(Partnership? partnership = null) => new()
    {
        Partnership = partnership ?? Partnership,
        Members = [Member("education", Trust, Side.Education), Member("health", Hospital, Side.Health)],
        Scopes = new HashSet<NodeId> { PartnershipId, Trust, Hospital },
    };

    public static PartnershipMember Member(string key, NodeId organisation, Side side) => new()
    {
        Id = NodeId.Of(nameof(PartnershipMember), key),
        AggregateId = PartnershipId,
        Version = 1,
        Source = Source.CaseStudy,
        PartnershipId = PartnershipId,
        OrganisationId = organisation,
        Side = side,
        Role = MemberRole.Lead,
    };

    /// <summary>What a decision writes, which is one document.</summary>
    public static T Written<T>(Decision decision) where T : Document =>
        Assert.IsType<T>(Assert.Single(Assert.IsType<Decision.Accepted>(decision).Upserts));

    /// <summary>The one reason why a decision refuses.</summary>
    public static T Refused<T>(Decision decision) where T : Refusal =>
        Assert.IsType<T>(Assert.Single(Assert.IsType<Decision.Refused>(decision).Reasons));
}
