using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>
/// Something both sides of a partnership agree to deliver by a day, and how they will know that it is done. Part of the
/// partnership's aggregate.
/// </summary>
public sealed record Deliverable : Document
{
    /// <summary>The partnership that owes it.</summary>
    public required NodeId PartnershipId { get; init; }

    /// <summary>The programme it belongs to; <c>null</c> where it concerns the partnership as a whole.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>What is to be delivered, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>How both sides will know that it is done.</summary>
    public required string AcceptanceCriterion { get; init; }

    /// <summary>The person who answers for it on the education side.</summary>
    public NodeId? EducationOwnerId { get; init; }

    /// <summary>The person who answers for it on the health side.</summary>
    public NodeId? HealthOwnerId { get; init; }

    /// <summary>The day by which it is to be delivered.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliverableStatus Status { get; init; }

    /// <summary>The day the education side agreed to it.</summary>
    public DateOnly? AgreedByEducationOn { get; init; }

    /// <summary>The day the health side agreed to it.</summary>
    public DateOnly? AgreedByHealthOn { get; init; }

    /// <summary>The day it was delivered.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>What shows that it was delivered, oldest first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>Where a deliverable stands.</summary>
public enum DeliverableStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Put to the other side.</summary>
    Proposed,

    /// <summary>Agreed by both sides, each on its day.</summary>
    Agreed,

    /// <summary>Being worked on.</summary>
    InProgress,

    /// <summary>Delivered, without evidence yet.</summary>
    Delivered,

    /// <summary>Delivered, with evidence that the criterion is met.</summary>
    Evidenced,

    /// <summary>Put off to a later day.</summary>
    Deferred,

    /// <summary>Given up.</summary>
    Dropped,
}

/// <summary>Something that shows a deliverable was delivered.</summary>
public sealed record Evidence
{
    /// <summary>What it is and what it shows.</summary>
    public required string Description { get; init; }

    /// <summary>Where it can be read; never a page with pupils' data.</summary>
    public Uri? Url { get; init; }

    /// <summary>The day it was recorded.</summary>
    public required DateOnly RecordedOn { get; init; }
}
