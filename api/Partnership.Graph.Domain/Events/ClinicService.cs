using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>What a pop-up clinic offers, and to whom. Part of the event's aggregate.</summary>
public sealed record ClinicService : Document
{
    /// <summary>The event.</summary>
    public required NodeId EventId { get; init; }

    /// <summary>What is offered.</summary>
    public required ClinicOffer Offer { get; init; }

    /// <summary>What is offered in words; needed where <see cref="Offer"/> is <see cref="ClinicOffer.Other"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The year groups it is for, youngest first; empty for everyone.</summary>
    public required IReadOnlyList<YearGroup> YearGroups { get; init; }
}

/// <summary>What a pop-up clinic can offer.</summary>
public enum ClinicOffer
{
    /// <summary>Seasonal influenza vaccine.</summary>
    Flu,

    /// <summary>Human papillomavirus vaccine.</summary>
    Hpv,

    /// <summary>Meningococcal groups A, C, W and Y vaccine.</summary>
    Menacwy,

    /// <summary>Tetanus, diphtheria and polio booster.</summary>
    TdIpv,

    /// <summary>Measles, mumps and rubella vaccine.</summary>
    Mmr,

    /// <summary>Something else, described in words.</summary>
    Other,
}
