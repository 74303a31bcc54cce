using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>A body that can be a member of a partnership.</summary>
public abstract record Organisation : NamedDocument
{
    /// <summary>Whether the organisation works, is to begin or has ended.</summary>
    public required OrganisationStatus Status { get; init; }

    /// <summary>The postal address without the postcode; <c>null</c> where the source gives none.</summary>
    public Address? Address { get; init; }

    /// <summary>The postcode of <see cref="Address"/>.</summary>
    public Postcode? Postcode { get; init; }

    /// <summary>The public website.</summary>
    public Uri? Website { get; init; }

    /// <summary>The day the organisation began.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The day the organisation ended.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>Whether an organisation works, is to begin or has ended.</summary>
public enum OrganisationStatus
{
    /// <summary>It is planned and has not begun.</summary>
    Proposed,

    /// <summary>It works.</summary>
    Open,

    /// <summary>It works and is proposed to close.</summary>
    Closing,

    /// <summary>It has ended.</summary>
    Closed,
}

/// <summary>A postal address without its postcode; parts a source does not give are <c>null</c>.</summary>
public sealed record Address
{
    /// <summary>Building and street.</summary>
    public string? Street { get; init; }

    /// <summary>The part of the town or village.</summary>
    public string? Locality { get; init; }

    /// <summary>The post town.</summary>
    public string? Town { get; init; }

    /// <summary>The county.</summary>
    public string? County { get; init; }
}
