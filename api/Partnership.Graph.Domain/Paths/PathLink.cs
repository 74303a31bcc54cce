using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Paths;

/// <summary>Two organisations have to do with each other. It has no direction: the lesser id comes first.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="One">The organisation with the lesser id.</param>
/// <param name="Other">The other organisation.</param>
/// <param name="Via">The document that says so: a partnership, a membership, an NHS trust.</param>
public sealed record PathLink(PathLinkKind Kind, NodeId One, NodeId Other, NodeId Via)
{
    /// <summary>The link between two organisations, whichever is named first.</summary>
    public static PathLink Between(NodeId one, NodeId other, PathLinkKind kind, NodeId via) =>
        one < other ? new(kind, one, other, via) : new(kind, other, one, via);
}

/// <summary>In which way two organisations have to do with each other, in the order such links are listed in.</summary>
public enum PathLinkKind
{
    /// <summary>Both are members of one partnership.</summary>
    SharedPartnership,

    /// <summary>The school belongs to the trust.</summary>
    SchoolInTrust,

    /// <summary>The NHS trust lies in the area of the integrated care board.</summary>
    TrustInBoard,
}
