using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>An organisation in a partnership, from a day until a day. Part of the partnership's aggregate.</summary>
public sealed record PartnershipMember : DatedEdge
{
    /// <summary>The partnership.</summary>
    public required NodeId PartnershipId { get; init; }

    /// <summary>The organisation.</summary>
    public required NodeId OrganisationId { get; init; }

    /// <summary>The side the organisation stands on.</summary>
    public required Side Side { get; init; }

    /// <summary>What the organisation does in the partnership.</summary>
    public required MemberRole Role { get; init; }
}

/// <summary>What an organisation does in a partnership.</summary>
public enum MemberRole
{
    /// <summary>It leads its side.</summary>
    Lead,

    /// <summary>It takes part.</summary>
    Partner,

    /// <summary>It pays for some of the work.</summary>
    Funder,

    /// <summary>It gives advice.</summary>
    Adviser,
}
