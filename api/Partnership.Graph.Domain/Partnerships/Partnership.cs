using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Partnerships;

// The record stands in Partnership.Graph, not in the folder's namespace: its name is also the first part of every
// namespace of the product, and only here does "Partnership" mean the record everywhere below.
#pragma warning disable IDE0130
namespace Partnership.Graph;
#pragma warning restore IDE0130

/// <summary>
/// An agreement between an education side and a health side to work together in some areas. Root of an aggregate with its
/// members and deliverables.
/// </summary>
public sealed record Partnership : NamedDocument
{
    /// <summary>What the two sides want to reach, in a few sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>The areas both sides agreed on, at least one once the partnership is active.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>Where the partnership stands.</summary>
    public required PartnershipStatus Status { get; init; }

    /// <summary>The day it began.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>When it began in the source's words, where the source gives no exact day: <c>late 2022</c>.</summary>
    public string? StartedInWords { get; init; }

    /// <summary>The day it ended.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The day by which both sides are to review it.</summary>
    public DateOnly? ReviewDueOn { get; init; }

    /// <summary>How many programmes both sides agreed to run at once, from 1; <c>null</c> when they set no limit.</summary>
    public int? FocusLimit { get; init; }
}
