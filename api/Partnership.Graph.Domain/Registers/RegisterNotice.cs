using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// Something a register says that matters to work in the graph: a school with events ahead closes, a partner changes its
/// name. It is kept until somebody settles it.
/// </summary>
public sealed record RegisterNotice : Document
{
    /// <summary>What happened.</summary>
    public required RegisterNoticeKind Kind { get; init; }

    /// <summary>The organisation it happened to.</summary>
    public required NodeId OrganisationId { get; init; }

    /// <summary>The organisation that comes after it, or that it now belongs to; <c>null</c> where there is none.</summary>
    public NodeId? SuccessorId { get; init; }

    /// <summary>The day it happens; <c>null</c> where the register gives none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What happened and what hangs on it, in a sentence or two for a coordinator.</summary>
    public required string Message { get; init; }

    /// <summary>The events that are still to come and have to do with the organisation, soonest first.</summary>
    public required IReadOnlyList<NodeId> EventIds { get; init; }

    /// <summary>The programmes at work that it takes part in.</summary>
    public required IReadOnlyList<NodeId> ProgrammeIds { get; init; }

    /// <summary>The partnerships it is a member of.</summary>
    public required IReadOnlyList<NodeId> PartnershipIds { get; init; }

    /// <summary>The people who coordinated or led what it concerns when it was raised. Who is told is looked up when mails go.</summary>
    public required IReadOnlyList<NodeId> PersonIds { get; init; }

    /// <summary>When an import noticed it.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>
    /// When mails about it were written to whoever coordinates or leads what it concerns; <c>null</c> while they wait for sending hours.
    /// Where nobody does, none were.
    /// </summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>When somebody settled it; <c>null</c> while it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Who settled it, by the name the audit keeps; <c>null</c> while it is open.</summary>
    public string? SettledBy { get; init; }

    /// <summary>What was done about it, in the words of whoever settled it; <c>null</c> while it is open.</summary>
    public string? Settlement { get; init; }

    /// <summary>
    /// The id of the notice: the same happening to the same organisation is one notice, however often an import sees it.
    /// </summary>
    public static NodeId IdOf(RegisterNoticeKind kind, NodeId organisation, NodeId? successor, DateOnly? on) =>
        NodeId.Of(nameof(RegisterNotice), string.Join('.', new[] { kind.ToString(), organisation.Key, successor?.Key, on?.ToString("yyyyMMdd", null) }.Where(part => part is not null)));
}

/// <summary>What a register can say that matters to work in the graph.</summary>
public enum RegisterNoticeKind
{
    /// <summary>A school closes, or is proposed to, and no other comes after it.</summary>
    SchoolCloses,

    /// <summary>A school goes on under another reference number, as when it becomes an academy.</summary>
    SchoolConverts,

    /// <summary>A school leaves its trust, joins one, or goes from one to another.</summary>
    SchoolChangesTrust,

    /// <summary>An NHS trust or an integrated care board ends, on its own or in a merger.</summary>
    NhsBodyCloses,

    /// <summary>An NHS trust or an integrated care board has another name.</summary>
    NhsBodyRenamed,

    /// <summary>The register no longer has an organisation that the graph works with.</summary>
    GoneFromRegister,
}
