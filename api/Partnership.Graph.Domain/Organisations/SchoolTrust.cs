using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>A trust that runs one or more academies.</summary>
public sealed record SchoolTrust : Organisation
{
    /// <summary>The identifier in Get Information About Schools; the key of <see cref="Document.Id"/>.</summary>
    public required GroupUid Uid { get; init; }

    /// <summary>The second identifier the register gives, for example <c>TR02503</c>.</summary>
    public string? GroupId { get; init; }

    /// <summary>The trust's UK Provider Reference Number.</summary>
    public Ukprn? Ukprn { get; init; }

    /// <summary>The trust's company number.</summary>
    public CompaniesHouseNumber? CompaniesHouseNumber { get; init; }

    /// <summary>Whether the trust may run several academies.</summary>
    public required SchoolTrustKind Kind { get; init; }

    /// <summary>The id of the trust with group UID <paramref name="uid"/>.</summary>
    public static NodeId IdOf(GroupUid uid) => NodeId.Of(nameof(SchoolTrust), uid.Value);
}

/// <summary>Whether a trust may run several academies.</summary>
public enum SchoolTrustKind
{
    /// <summary>A multi-academy trust.</summary>
    MultiAcademy,

    /// <summary>A single-academy trust.</summary>
    SingleAcademy,
}
