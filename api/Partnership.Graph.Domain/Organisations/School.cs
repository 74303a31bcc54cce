using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>A school in England. The trust it belongs to is a <see cref="Membership"/>, as of a day.</summary>
public sealed record School : Organisation
{
    /// <summary>The unique reference number; the key of <see cref="Document.Id"/>.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The code of the local authority the school lies in.</summary>
    public LocalAuthorityCode? LocalAuthorityCode { get; init; }

    /// <summary>The name of the local authority the school lies in.</summary>
    public string? LocalAuthority { get; init; }

    /// <summary>The school's number within its local authority.</summary>
    public EstablishmentNumber? EstablishmentNumber { get; init; }

    /// <summary>The school's UK Provider Reference Number.</summary>
    public Ukprn? Ukprn { get; init; }

    /// <summary>The stage of education the school is for.</summary>
    public required SchoolPhase Phase { get; init; }

    /// <summary>The kind of school in the register's words, for example <c>Academy converter</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The lowest age the school admits, in years.</summary>
    public int? LowestAge { get; init; }

    /// <summary>The highest age the school admits, in years.</summary>
    public int? HighestAge { get; init; }

    /// <summary>The number of pupils on roll.</summary>
    public int? PupilCount { get; init; }

    /// <summary>Metres east of the origin of the British National Grid.</summary>
    public int? Easting { get; init; }

    /// <summary>Metres north of the origin of the British National Grid.</summary>
    public int? Northing { get; init; }

    /// <summary>The lower layer super output area the school lies in: a neighbourhood of some 1,500 people.</summary>
    public GssCode? LsoaCode { get; init; }

    /// <summary>
    /// How deprived that neighbourhood is, from 1, among the most deprived tenth of England, to 10, the least; <c>null</c>
    /// where the neighbourhood or its decile is not known.
    /// </summary>
    public int? DeprivationDecile { get; init; }

    /// <summary>The id of the school with reference number <paramref name="urn"/>.</summary>
    public static NodeId IdOf(Urn urn) => NodeId.Of(nameof(School), urn.ToString());
}

/// <summary>The stage of education a school is for.</summary>
public enum SchoolPhase
{
    /// <summary>Before reception.</summary>
    Nursery,

    /// <summary>Reception to year 6.</summary>
    Primary,

    /// <summary>A middle school that counts as primary.</summary>
    MiddleDeemedPrimary,

    /// <summary>Year 7 to year 11 or 13.</summary>
    Secondary,

    /// <summary>A middle school that counts as secondary.</summary>
    MiddleDeemedSecondary,

    /// <summary>After year 11.</summary>
    SixteenPlus,

    /// <summary>Primary and secondary in one.</summary>
    AllThrough,

    /// <summary>Phases do not apply, for example to some special schools.</summary>
    NotApplicable,
}
