using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>
/// One school came out of another: it converted to an academy, was split or was merged. Part of the successor's aggregate.
/// Either school may be unknown to the graph; the register links to schools it no longer lists.
/// </summary>
public sealed record SchoolLink : Document
{
    /// <summary>The school there was before.</summary>
    public required NodeId PredecessorId { get; init; }

    /// <summary>The school there is after.</summary>
    public required NodeId SuccessorId { get; init; }

    /// <summary>How the one came out of the other.</summary>
    public required SchoolLinkKind Kind { get; init; }

    /// <summary>The day of the change; <c>null</c> where the register gives none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The reference number of the school there was before.</summary>
    public Urn PredecessorUrn => Urn.Parse(PredecessorId.Key, null);

    /// <summary>The reference number of the school there is after.</summary>
    public Urn SuccessorUrn => Urn.Parse(SuccessorId.Key, null);

    /// <summary>The id of the link from <paramref name="predecessor"/> to <paramref name="successor"/>.</summary>
    public static NodeId IdOf(Urn predecessor, Urn successor) =>
        NodeId.Of(nameof(SchoolLink), $"{successor}.{predecessor}");
}

/// <summary>How one school came out of another.</summary>
public enum SchoolLinkKind
{
    /// <summary>One school replaced one other, as when it becomes an academy.</summary>
    Succession,

    /// <summary>Several schools became one.</summary>
    Merger,

    /// <summary>One school became several.</summary>
    Split,
}
