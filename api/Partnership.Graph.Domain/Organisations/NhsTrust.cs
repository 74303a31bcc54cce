using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Organisations;

/// <summary>An NHS trust: hospitals, community or mental health services.</summary>
public sealed record NhsTrust : Organisation
{
    /// <summary>The code of the Organisation Data Service; the key of <see cref="Document.Id"/>.</summary>
    public required OdsCode OdsCode { get; init; }

    /// <summary>The NHS England region; <c>null</c> outside England.</summary>
    public NhsRegion? Region { get; init; }

    /// <summary>Whether it is a foundation trust.</summary>
    public required bool FoundationTrust { get; init; }

    /// <summary>The board whose area it lies in; <c>null</c> where there is none, as in Wales.</summary>
    public NodeId? IntegratedCareBoardId { get; init; }

    /// <summary>The id of the trust with code <paramref name="code"/>.</summary>
    public static NodeId IdOf(OdsCode code) => NodeId.Of(nameof(NhsTrust), code.Value);
}

/// <summary>A region of NHS England.</summary>
public enum NhsRegion
{
    /// <summary>London, Y56.</summary>
    London,

    /// <summary>South West, Y58.</summary>
    SouthWest,

    /// <summary>South East, Y59.</summary>
    SouthEast,

    /// <summary>Midlands, Y60.</summary>
    Midlands,

    /// <summary>East of England, Y61.</summary>
    EastOfEngland,

    /// <summary>North West, Y62.</summary>
    NorthWest,

    /// <summary>North East and Yorkshire, Y63.</summary>
    NorthEastAndYorkshire,
}
