using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>
/// A school in a trust, from a day until a day. Part of the trust's aggregate. A school can leave a trust and come back,
/// so what tells one membership from another is school, trust and first day.
/// </summary>
public sealed record Membership : DatedEdge
{
    /// <summary>The school.</summary>
    public required NodeId SchoolId { get; init; }

    /// <summary>The trust.</summary>
    public required NodeId TrustId { get; init; }

    /// <summary>The id of the membership of <paramref name="school"/> in <paramref name="trust"/> that began on <paramref name="from"/>.</summary>
    public static NodeId IdOf(Urn school, GroupUid trust, DateOnly? from) =>
        NodeId.Of(nameof(Membership), from is { } day ? $"{trust}.{school}.{day:yyyyMMdd}" : $"{trust}.{school}");
}
